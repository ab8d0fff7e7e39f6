import { useMemo, useState } from 'react';
import { daysOfSentence } from '../../../../core/availability/builder/days-of-sentence.ts';
import type { DateSpan } from './date-span.ts';
import { datesBetween } from './grid/dates-between.ts';

/** What a click on a day does: paint it, make it an end of a range, or open it. */
export type ClickMode = 'paint' | 'range' | 'look';

/** The days that are chosen before they are painted: by a sentence, by keyboard, or by the two ends of a range. */
export function useChoice(span: DateSpan, today: string, touch: (dates: readonly string[]) => void, look: (date: string) => void) {
  const [text, setText] = useState('');
  const meant = useMemo(() => daysOfSentence(text, { ...span, today }), [text, span, today]);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [mode, setMode] = useState<ClickMode>('paint');
  const marked = useMemo(() => new Set(chosen.length > 0 || !meant.ok ? chosen : meant.value.dates), [chosen, meant]);
  const paint = (dates: readonly string[]) => {
    setChosen([]);
    const [first] = dates;
    if (mode === 'look' && first !== undefined) look(first);
    else touch(dates);
  };
  return {
    text,
    setText,
    meant,
    chosen,
    setChosen,
    marked,
    mode,
    setMode: (value: ClickMode) => {
      setMode(value);
      setChosen([]);
    },
    paint,
    /** The first end of a range says whether the brush lays or takes away. */
    tap: (date: string) => {
      const [start] = chosen;
      if (mode !== 'range') paint([date]);
      else if (start === undefined) setChosen([date]);
      else paint([start, ...datesBetween(start, date)]);
    },
  };
}
