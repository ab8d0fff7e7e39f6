import { useTranslation } from 'react-i18next';
import type { CoachRequestView } from '../../../../contract/requests/request-view.ts';
import { Tag, type TagColor } from '../../ui/tag.tsx';

const COLORS: Record<CoachRequestView['state'], TagColor> = {
  open: 'blue',
  approved: 'green',
  declined: 'grey',
  withdrawn: 'grey',
  expired: 'grey',
};

/** What became of a request, in a word. */
export function OutcomeTag({ state }: { readonly state: CoachRequestView['state'] }) {
  const { t } = useTranslation('requests');
  return <Tag color={COLORS[state]}>{t(`state.${state}`)}</Tag>;
}
