import { useTranslation } from 'react-i18next';
import type { CoachRequestView } from '../../../../contract/requests/request-view.ts';
import { formatUntil } from '../../time/format-until.ts';
import { useNow } from '../../time/use-now.ts';
import { Tag } from '../../ui/tag.tsx';
import { urgencyOf } from './urgency-of.ts';

const COLORS = { over: 'red', soon: 'red', today: 'amber', later: 'grey' } as const;

/** How long there is left to answer; the colour only repeats it. */
export function DueTag({ request }: { readonly request: Pick<CoachRequestView, 'answerBy' | 'waitsFor'> }) {
  const { t } = useTranslation('requests');
  const now = useNow();
  const urgency = urgencyOf(request.answerBy, now);
  const color = request.waitsFor === 'coach' ? COLORS[urgency] : 'grey';
  return (
    <Tag color={color} icon="availability">
      {urgency === 'over' ? t('due.over') : formatUntil(request.answerBy, now)}
    </Tag>
  );
}
