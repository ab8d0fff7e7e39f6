import { useState } from 'react';
import type { SeriesPatternInput } from '../../../../../contract/series/series-pattern.ts';
import { firstRhythm } from '../../../series/rhythm/first-rhythm.ts';
import { movedRhythm } from '../../../series/rhythm/moved-rhythm.ts';
import type { Repeat } from '../../../series/rhythm/rhythm.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { wallIn } from '../../../time/wall-in.ts';

const USUAL = 10;

/** How a time repeats that may still be another: its rhythm goes along with the day of the first date. */
export function useRepeat(startsAt: string | undefined, wanted: boolean) {
  const { timeZone } = useCoach();
  const [on, setOn] = useState(wanted);
  const [made, setMade] = useState<{ readonly date: string; readonly repeat: Repeat }>();
  const wall = startsAt === undefined || !on ? undefined : wallIn(timeZone, startsAt);
  const repeat: Repeat | undefined =
    wall &&
    (made
      ? { ...made.repeat, rhythm: movedRhythm(made.repeat.rhythm, made.date, wall.date) }
      : { rhythm: firstRhythm('weekly', wall.date), end: { kind: 'count', count: USUAL } });
  const pattern: SeriesPatternInput | undefined = wall && repeat && { startsOn: wall.date, startMinute: wall.minute, ...repeat };
  return { on, turn: setOn, pattern, set: (next: Repeat) => wall && setMade({ date: wall.date, repeat: next }) };
}
