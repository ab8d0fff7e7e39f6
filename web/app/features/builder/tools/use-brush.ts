import { useState } from 'react';
import type { Brush } from './brush.ts';

const FIRST = { kind: 'blocked', whole: true, start: '09:00', end: '17:00', capacity: 1, note: '' } as const;

/**
 * The brush. Blocks are for all schedules, because a coach who is away is away for all; what opens time is for the schedule shown, unless the
 * coach said otherwise.
 */
export function useBrush(scheduleId: string, schedules: readonly string[]): [Brush, (change: Partial<Brush>) => void] {
  const [brush, setBrush] = useState<Omit<Brush, 'scheduleId'>>(FIRST);
  const [scope, setScope] = useState<'all' | 'one'>();
  const opens = brush.kind === 'extra' || brush.kind === 'capacity';
  const isOne = schedules.length > 1 && (scope ?? (opens ? 'one' : 'all')) === 'one';
  return [
    { ...brush, scheduleId: isOne ? scheduleId : null },
    ({ scheduleId: chosen, ...change }) => {
      if (chosen !== undefined) setScope(chosen === null ? 'all' : 'one');
      setBrush({ ...brush, ...change });
    },
  ];
}
