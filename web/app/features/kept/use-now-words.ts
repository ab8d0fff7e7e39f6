import { useTranslation } from 'react-i18next';
import type { FreedTimeView } from '../../../../contract/waitlist/freed-time-view.ts';
import { useCoach } from '../../session/use-coach.ts';
import { formatInstant } from '../../time/format-instant.ts';

/** In a sentence, how things stand with a freed time. */
export function useNowWords() {
  const { t } = useTranslation('kept');
  const { timeZone } = useCoach();
  const waiting = ({ waitsFor, dueAt }: FreedTimeView): string => {
    if (waitsFor === 'quiet') return dueAt === null ? t('now.quietSoon') : t('now.quiet', { when: formatInstant(dueAt, timeZone) });
    return waitsFor === null ? t('now.soon') : t(`now.${waitsFor}`);
  };
  const ended = ({ state, endReason, offers }: FreedTimeView): string => {
    const taker = offers.find((offer) => offer.state === 'accepted');
    if (taker) return t('now.taken', { name: taker.clientName });
    return state === 'taken' || endReason === null ? t('now.takenBy') : t(`now.${endReason}`);
  };
  return (freed: FreedTimeView): string => {
    if (freed.state !== 'offering') return ended(freed);
    const out = freed.offers.filter(({ state }) => state === 'offered');
    const [first] = out;
    if (!first) return waiting(freed);
    const names = out.map(({ clientName }) => clientName).join(', ');
    return t('now.offered', { count: out.length, names, until: formatInstant(first.until, timeZone) });
  };
}
