import type { ScheduledOverride } from '../../../core/availability/plan/bookings-in-the-way.ts';
import { isBlock } from '../../../core/availability/plan/is-block.ts';
import { sentence } from '../../../locales/sentence.ts';

const twoDigits = (value: number): string => String(value).padStart(2, '0');
const clock = (minute: number): string => `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;

/** The days are wall dates already, so they are written as they are: no zone comes in. */
const DAY = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'long' });
const dayWords = (date: string): string => {
  const part = Object.fromEntries(DAY.formatToParts(new Date(`${date}T00:00:00Z`)).map(({ type, value }) => [type, value]));
  return `${part['weekday']} ${part['day']} ${part['month']}`;
};

function daysWords(blocks: readonly ScheduledOverride[]): string {
  const starts = blocks.map(({ startsOn }) => startsOn).toSorted();
  const ends = blocks.flatMap(({ endsOn }) => endsOn ?? []).toSorted();
  const [from = ''] = starts;
  const first = dayWords(from);
  if (ends.length < blocks.length) return sentence('closures:title.onwards', { first });
  const to = ends.at(-1) ?? from;
  return to === from ? first : sentence('closures:title.span', { first, last: dayWords(to) });
}

/** What all of them have in common; undefined where they differ. */
const common = <T>(values: readonly T[]): T | undefined => (new Set(values).size === 1 ? values[0] : undefined);

/** A block in words: `Blocked, Tue 10 March to Sat 14 March`, `Travel, Tue 10 March, 10:00–12:00`. */
export function closureTitle(overrides: readonly ScheduledOverride[]): string {
  const blocks = overrides.filter(isBlock);
  if (blocks.length === 0) return sentence('closures:title.none');
  const kind = common(blocks.map((block) => block.kind));
  const from = common(blocks.map(({ startMinute }) => startMinute));
  const to = common(blocks.map(({ endMinute }) => endMinute));
  const words = { kind: sentence(kind ? `closures:title.kind.${kind}` : 'closures:title.mixed'), days: daysWords(blocks) };
  const isPart = typeof from === 'number' && typeof to === 'number';
  return isPart ? sentence('closures:title.part', { ...words, from: clock(from), to: clock(to) }) : sentence('closures:title.whole', words);
}
