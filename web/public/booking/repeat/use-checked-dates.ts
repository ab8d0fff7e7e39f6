import { useQuery } from '@tanstack/react-query';
import { api } from '../../api.ts';
import type { SlotSource } from '../../slots/slot-source.ts';
import type { CheckedDate, DateChoice, Pattern } from './repeat-plan.ts';
import { useSettled } from './use-settled.ts';

interface Asked {
  readonly coachSlug: string;
  readonly serviceSlug: string;
  readonly source: SlotSource;
  readonly length: number;
  readonly pattern: Pattern | null;
  readonly choices: readonly DateChoice[];
}

/** One date of the series as it stands: as the rhythm has it or as it was chosen instead. */
export interface Row {
  readonly date: CheckedDate;
  /** Null where nothing was chosen for it. */
  readonly choice: DateChoice | null;
}

/** Every date of a rhythm, asked of the server whenever rhythm or choices change, and when others book meanwhile. */
export function useCheckedDates({ coachSlug, serviceSlug, source, length, pattern, choices }: Asked) {
  const wanted = { pattern, edits: choices.map(({ edit }) => edit) };
  const key = JSON.stringify(wanted);
  const settled = useSettled(wanted, key);
  const query = useQuery({
    queryKey: ['slots', ...source.key, source.timeZone, 'series', settled],
    enabled: settled.pattern !== null,
    queryFn: () => {
      if (settled.pattern === null) return [];
      const asked = { coachSlug, serviceSlug, durationMinutes: length, timeZone: source.timeZone };
      return api.bookings.checkSeries({ ...asked, pattern: settled.pattern, edits: settled.edits });
    },
    placeholderData: (before) => before,
  });
  const chosen = new Map(choices.map((choice) => [choice.edit.id, choice]));
  const told = (query.data ?? []).filter(({ id }) => chosen.get(id)?.edit.kind !== 'skip');
  const skipped = choices.filter(({ edit }) => edit.kind === 'skip').map(({ was }) => was);
  const rows: Row[] = [...told, ...skipped]
    .toSorted((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt))
    .map((date) => ({ date, choice: chosen.get(date.id) ?? null }));
  const isLooking = query.isPlaceholderData || query.isPending || key !== JSON.stringify(settled);
  return { rows, isLooking, error: query.error, retry: () => void query.refetch() };
}
