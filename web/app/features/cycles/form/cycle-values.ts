import type { CycleInput, CycleView } from '../../../../../contract/cycles/cycles.ts';
import { minuteOfText } from '../../../time/minute-of-text.ts';
import { textOfMinute } from '../../../time/text-of-minute.ts';

/** A cycle as fields hold it: days and times as text, empty where nobody said. */
export interface CycleValues extends Omit<CycleInput, 'confirmBy' | 'opensAt'> {
  readonly confirmDate: string;
  readonly confirmTime: string;
  readonly opens: 'set' | 'hand';
  readonly opensDate: string;
  readonly opensTime: string;
}

const USUAL_TIME = '18:00';
const timeOf = (wall: { readonly minute: number } | null) => (wall ? textOfMinute(wall.minute) : USUAL_TIME);
const wallTime = (date: string, time: string) => (date === '' ? null : { date, minute: minuteOfText(time) ?? 0 });

export function cycleValues(cycle: CycleInput | CycleView): CycleValues {
  const { name, firstDate, lastDate, confirmBy, opensAt, automatic, remindDays, settings, notes } = cycle;
  return {
    name,
    firstDate,
    lastDate,
    automatic,
    remindDays,
    settings,
    notes,
    confirmDate: confirmBy?.date ?? '',
    confirmTime: timeOf(confirmBy),
    opens: opensAt ? 'set' : 'hand',
    opensDate: opensAt?.date ?? '',
    opensTime: opensAt ? textOfMinute(opensAt.minute) : '09:00',
  };
}

export function cycleInput({ confirmDate, confirmTime, opens, opensDate, opensTime, ...rest }: CycleValues): CycleInput {
  return {
    ...rest,
    confirmBy: wallTime(confirmDate, confirmTime),
    opensAt: opens === 'hand' ? null : wallTime(opensDate, opensTime),
  };
}
