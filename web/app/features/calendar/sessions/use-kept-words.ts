import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptTime } from '../../../../../contract/calendar.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { formatInstant } from '../../../time/format-instant.ts';

/** What a time kept for the waitlist says in one sentence: who has it offered, and until when, or why nobody has. */
export function useKeptWords() {
  const { t } = useTranslation('kept');
  const { timeZone } = useCoach();
  return useCallback(
    ({ offeredTo, waitsFor }: KeptTime) => {
      const [first] = offeredTo;
      if (!first) return t(`event.waits.${waitsFor ?? 'soon'}`);
      const names = offeredTo.map(({ clientName }) => clientName).join(', ');
      return t('event.offered', { count: offeredTo.length, names, until: formatInstant(first.until, timeZone) });
    },
    [t, timeZone],
  );
}
