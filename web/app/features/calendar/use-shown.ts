import { useMemo, useState } from 'react';
import type { ScheduleView } from '../../../../contract/availability.ts';
import type { Shown } from './shown.ts';

/** What the coach wants to see. What is hidden is remembered, so that a new schedule shows at once. */
export function useShown(schedules: readonly ScheduleView[]): [Shown, (shown: Shown) => void] {
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [cancelled, setCancelled] = useState(false);
  const shown = useMemo(
    () => ({ schedules: new Set(schedules.map(({ id }) => id).filter((id) => !hidden.has(id))), cancelled }),
    [schedules, hidden, cancelled],
  );
  const show = (wish: Shown) => {
    setHidden(new Set(schedules.map(({ id }) => id).filter((id) => !wish.schedules.has(id))));
    setCancelled(wish.cancelled);
  };
  return [shown, show];
}
