import { useRef, useState, type MouseEvent, type PointerEvent } from 'react';

interface GridPointer {
  /** Days that one stroke went over, in the order it met them. */
  readonly onStroke: (dates: readonly string[]) => void;
  /** A tap, or a click with nothing drawn. */
  readonly onTap: (date: string, withShift: boolean) => void;
}

/** A fast hand leaves several days between two messages of the mouse. */
const STEP = 12;
const NOTHING: ReadonlySet<string> = new Set();

/** The day under the pointer that can be painted; its button is not the day. */
const dayOf = (target: EventTarget | null): string | undefined =>
  target instanceof Element && !target.closest('button')
    ? target.closest<HTMLElement>('[data-day]:not([data-past])')?.dataset['day']
    : undefined;

/** Painting with a mouse or a pen: down, over, up. A finger scrolls when it moves, so it taps. */
export function useGridPointer({ onStroke, onTap }: GridPointer) {
  const [stroke, setStroke] = useState(NOTHING);
  const at = useRef<{ x: number; y: number } | null>(null);
  // The mouse may speak again before the page was drawn.
  const drawn = useRef(NOTHING);
  const draw = (dates: ReadonlySet<string>) => {
    drawn.current = dates;
    setStroke(dates);
  };
  const end = () => {
    at.current = null;
    draw(NOTHING);
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const date = dayOf(event.target);
    if (event.pointerType === 'touch' || event.button !== 0 || event.shiftKey || date === undefined) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    at.current = { x: event.clientX, y: event.clientY };
    draw(new Set([date]));
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!at.current) return;
    const { x, y } = at.current;
    const [across, down] = [event.clientX - x, event.clientY - y];
    const steps = Math.max(1, Math.ceil(Math.hypot(across, down) / STEP));
    const met = Array.from({ length: steps }, (_, index) => (index + 1) / steps).map((part) =>
      dayOf(document.elementFromPoint(x + across * part, y + down * part)),
    );
    at.current = { x: event.clientX, y: event.clientY };
    const fresh = met.filter((date) => date !== undefined).filter((date) => !drawn.current.has(date));
    if (fresh.length > 0) draw(new Set([...drawn.current, ...fresh]));
  };
  const onPointerUp = () => {
    if (!at.current) return;
    const dates = [...drawn.current];
    end();
    if (dates.length > 1) onStroke(dates);
    else for (const date of dates) onTap(date, false);
  };
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const date = dayOf(event.target);
    const { pointerType } = event.nativeEvent as globalThis.PointerEvent;
    const isPainted = (pointerType === 'mouse' || pointerType === 'pen') && !event.shiftKey;
    if (date !== undefined && !isPainted) onTap(date, event.shiftKey);
  };
  return { stroke, cancel: end, handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: end, onClick } };
}
