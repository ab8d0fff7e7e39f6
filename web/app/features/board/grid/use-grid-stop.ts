import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { nextStop, type Stop, type StopRow } from './next-stop.ts';

interface GridStopOptions {
  readonly frame: RefObject<HTMLElement | null>;
  readonly rows: readonly StopRow[];
  readonly weeks: readonly string[];
}

/** What of the page a stop is. */
function elementAt(frame: HTMLElement, { regularId, week, index }: Stop): HTMLElement | null {
  const row = frame.querySelector(`[data-regular="${regularId}"]`);
  if (week === null) return row?.querySelector<HTMLElement>('[data-lane]') ?? null;
  const buttons = row?.querySelectorAll<HTMLElement>(`[data-week="${week}"] button`);
  return buttons?.[Math.min(index, buttons.length - 1)] ?? null;
}

/** The stop an element stands for. */
function stopOf(element: EventTarget): Stop | undefined {
  if (!(element instanceof HTMLElement)) return undefined;
  const regularId = element.closest<HTMLElement>('[data-regular]')?.dataset['regular'];
  if (regularId === undefined) return undefined;
  const cell = element.closest<HTMLElement>('[data-week]');
  if (!cell) return { regularId, week: null, index: 0 };
  const index = [...cell.querySelectorAll('button')].indexOf(element as HTMLButtonElement);
  return { regularId, week: cell.dataset['week'] ?? null, index: Math.max(0, index) };
}

/** The one place of the grid that Tab comes to, and the arrow keys that move it. Its lane is kept on the page, wherever it is scrolled. */
export function useGridStop({ frame, rows, weeks }: GridStopOptions) {
  const [stop, setStop] = useState<Stop | null>(null);
  const goes = useRef(false);
  const first = rows[0];
  const at = stop && rows.some(({ regularId }) => regularId === stop.regularId) ? stop : null;
  const home: Stop | null = first ? { regularId: first.regularId, week: null, index: 0 } : null;
  const here = at ?? home;
  useEffect(() => {
    if (!goes.current || !here || !frame.current) return;
    goes.current = false;
    const element = elementAt(frame.current, here);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [here, frame]);
  const goTo = (next: Stop) => {
    goes.current = true;
    setStop({ ...next });
  };
  const onKey = (event: KeyboardEvent<HTMLElement>): boolean => {
    if (!here || event.altKey) return false;
    const next = nextStop(event.key, event.ctrlKey || event.metaKey, here, rows, weeks);
    if (!next) return false;
    event.preventDefault();
    goTo(next);
    return true;
  };
  const onFocus = (target: EventTarget) => {
    const found = stopOf(target);
    if (found && !goes.current) setStop(found);
  };
  return { here, goTo, onKey, onFocus };
}
