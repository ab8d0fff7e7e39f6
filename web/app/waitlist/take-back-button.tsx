import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { KeptTime } from '../../../contract/calendar.ts';
import { useCoach } from '../session/use-coach.ts';
import { formatSpan } from '../time/format-span.ts';
import { ProblemNotice } from '../ui/problem-notice.tsx';
import { useTakeBack } from './use-take-back.ts';

/** Takes a time back from the waitlist, in a line of its own; under the pointer it says who is told. */
export function TakeBackButton({ kept }: { readonly kept: KeptTime }) {
  const { t } = useTranslation('kept');
  const { timeZone } = useCoach();
  const { takeBack, error, isPending } = useTakeBack();
  const names = kept.offeredTo.map(({ clientName }) => clientName);
  return (
    <div>
      <Button
        size="compact-sm"
        variant="default"
        mt={4}
        loading={isPending}
        aria-label={t('takeBack.of', { when: formatSpan(kept, timeZone) })}
        title={t('takeBack.hint', { count: names.length, names: names.join(', ') })}
        onClick={() => takeBack(kept.freedTimeId)}
      >
        {t('takeBack.do')}
      </Button>
      <ProblemNotice error={error} />
    </div>
  );
}
