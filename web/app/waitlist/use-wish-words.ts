import { useTranslation } from 'react-i18next';
import type { CoachEntryView } from '../../../contract/waitlist/entry-view.ts';
import { formatFarDate } from '../series/format-far-date.ts';
import { useCoach } from '../session/use-coach.ts';
import { describeMinutes } from '../time/describe-minutes.ts';
import { formatMoment } from '../time/format-moment.ts';
import { formatMinutes } from '../time/format-minutes.ts';
import { todayIn } from '../time/today-in.ts';
import { describeDays } from '../time/words/describe-days.ts';

type Wish = Pick<CoachEntryView, 'service' | 'durationMinutes' | 'target' | 'weekdays' | 'hours' | 'earliest' | 'latest' | 'recurring'>;

/** What somebody waits for, in words. */
export function useWishWords() {
  const { t } = useTranslation('waitlist');
  const { timeZone } = useCoach();
  const today = todayIn(timeZone);
  const days = ({ weekdays }: Wish) => (weekdays.length === 0 ? t('wish.anyDay') : describeDays(weekdays));
  const hours = (wish: Wish) =>
    wish.hours.length === 0
      ? t('wish.anyTime')
      : wish.hours.map(({ startMinute, endMinute }) => formatMinutes(startMinute, endMinute)).join(', ');
  /** Null where there are none but those of the season, which are known by its name. */
  const dates = ({ target, earliest, latest }: Wish) => {
    const from = target.kind === 'cycle' && earliest === target.firstDate ? null : earliest;
    const to = target.kind === 'cycle' && latest === target.lastDate ? null : latest;
    if (from !== null && to !== null) return t('wish.dates', { from: formatFarDate(from, today), to: formatFarDate(to, today) });
    if (from !== null) return t('wish.from', { date: formatFarDate(from, today) });
    return to === null ? null : t('wish.to', { date: formatFarDate(to, today) });
  };
  const target = (wish: Wish) => {
    if (wish.target.kind === 'slot') return t('wish.slot', { time: formatMoment(wish.target.coachTime) });
    return wish.target.kind === 'cycle' ? t('wish.cycle', { name: wish.target.name }) : t('wish.service');
  };
  /** "In Spring 2027 · Mon–Fri, 09:00–12:00 · weekly if possible". */
  const brief = (wish: Wish) => {
    if (wish.target.kind === 'slot') return target(wish);
    const often = wish.recurring && t(`wish.recurring.${wish.recurring}`);
    return [wish.target.kind === 'cycle' && target(wish), `${days(wish)}, ${hours(wish)}`, dates(wish), often].filter(Boolean).join(' · ');
  };
  return {
    what: ({ service, durationMinutes }: Wish) => t('wish.what', { service: service.name, length: describeMinutes(durationMinutes) }),
    target,
    days,
    hours,
    dates,
    brief,
  };
}
