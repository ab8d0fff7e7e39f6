import { useTranslation } from 'react-i18next';
import type { WaitlistFit } from '../../../contract/waitlist/waitlist.ts';

const HINDRANCES = [
  'offered_already',
  'entry_paused',
  'entry_over',
  'duration_not_offered',
  'slot_taken',
  'not_open',
  'in_the_past',
] as const;

/** What keeps a time from somebody, or else why it isn't what they wish; null where it suits. */
export function useFitWords() {
  const { t } = useTranslation('kept');
  return ({ reason, hindrance }: WaitlistFit): string | null => {
    if (hindrance !== null) return t(`hindrance.${HINDRANCES.find((one) => one === hindrance) ?? 'other'}`);
    return reason === null ? null : t(`reason.${reason}`);
  };
}
