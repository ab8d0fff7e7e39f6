import { useMemo, useState } from 'react';
import { useCoach } from '../../session/use-coach.ts';
import type { Shown } from './shown.ts';

const keyOf = (coachId: string) => `perennial.calendar.${coachId}`;

/** What this browser kept; everything is shown where it kept nothing that can be read, or may keep nothing at all. */
function kept(coachId: string): Shown {
  try {
    const { hidden, cancelled } = JSON.parse(localStorage.getItem(keyOf(coachId)) ?? '{}') as Partial<Record<string, unknown>>;
    const ids = Array.isArray(hidden) ? hidden.filter((id) => typeof id === 'string') : [];
    return { hidden: new Set(ids), cancelled: cancelled === true };
  } catch {
    return { hidden: new Set(), cancelled: false };
  }
}

function keep(coachId: string, { hidden, cancelled }: Shown): void {
  try {
    localStorage.setItem(keyOf(coachId), JSON.stringify({ hidden: [...hidden], cancelled }));
  } catch {
    // A browser that keeps nothing shows it all the next time.
  }
}

/** What the coach wants to see, remembered by the browser. */
export function useShown(): [Shown, (shown: Shown) => void] {
  const { id } = useCoach();
  const [shown, setShown] = useState(() => kept(id));
  return useMemo(
    () => [
      shown,
      (wish: Shown) => {
        setShown(wish);
        keep(id, wish);
      },
    ],
    [shown, id],
  );
}
