import { useRef, useState, type PointerEvent as ReactPointerEvent } from 'react';
import type { TargetsView } from '../../../../../contract/cycles/placements.ts';
import type { Dragged } from './dragged.ts';
import { litWeeks } from './lit-weeks.ts';
import type { Point } from './point.ts';
import { usePointerWatch } from './use-pointer-watch.ts';
import { useWhileDragging } from './use-while-dragging.ts';

interface ChipDragOptions {
  readonly regularOf: (placementId: string) => string | undefined;
  readonly loadTargets: (regularId: string, placementId: string) => Promise<TargetsView>;
  readonly onLift: (regularId: string) => void;
  readonly onDrop: (placementId: string, week: string, targets: TargetsView) => void;
  readonly onError: (error: unknown) => void;
}

/** A hand that clicks may shake so far. */
const SLACK = 6;
const weekAt = ({ x, y }: Point) => document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-board-grid] [data-week]')?.dataset['week'];

/** The chip that a press by mouse or pen can lift. */
function chipUnder({ pointerType, button, target }: ReactPointerEvent<HTMLElement>): string | undefined {
  if (pointerType === 'touch' || button !== 0 || !(target instanceof Element)) return undefined;
  return target.closest<HTMLElement>('[data-chip][data-editable]')?.dataset['chip'];
}

/** What starts with a press on a chip that may be moved, by mouse or pen. A finger scrolls; it moves chips by their details. */
export function useChipDrag(options: ChipDragOptions) {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const pressed = useRef<(Point & { placementId: string }) | null>(null);
  const at = useRef<Point>({ x: 0, y: 0 });
  /** The sign that follows the pointer; moved without drawing anything anew. */
  const label = useRef<HTMLDivElement>(null);
  const targets = useRef<Promise<TargetsView> | null>(null);

  const lift = (placementId: string) => {
    const regularId = options.regularOf(placementId);
    if (regularId === undefined) return;
    setDragged({ placementId, regularId, targets: undefined, lit: undefined, week: undefined });
    options.onLift(regularId);
    const loading = options.loadTargets(regularId, placementId);
    targets.current = loading;
    loading.then(
      (found) => setDragged((now) => (now?.placementId === placementId ? { ...now, targets: found, lit: litWeeks(found) } : now)),
      (error: unknown) => {
        setDragged((now) => (now?.placementId === placementId ? null : now));
        options.onError(error);
      },
    );
  };
  const end = (isDrop: boolean) => {
    const [press, loading] = [pressed.current, targets.current];
    pressed.current = null;
    targets.current = null;
    if (!dragged || !press) return;
    setDragged(null);
    const week = weekAt(at.current);
    if (!isDrop || week === undefined || !loading) return;
    // Let go before the free times were known: it still goes where it was meant to.
    loading.then(
      (found) => options.onDrop(press.placementId, week, found),
      () => undefined,
    );
  };
  const follow = () => {
    const { x, y } = at.current;
    if (label.current) label.current.style.transform = `translate(${x + 14}px, ${y + 14}px)`;
    const week = weekAt(at.current);
    setDragged((now) => (now && now.week !== week ? { ...now, week } : now));
  };
  const move = (event: PointerEvent) => {
    const { current: press } = pressed;
    if (!press) return;
    at.current = { x: event.clientX, y: event.clientY };
    if (dragged) follow();
    else if (Math.hypot(event.clientX - press.x, event.clientY - press.y) > SLACK) lift(press.placementId);
  };

  usePointerWatch({ onMove: move, onEnd: end });
  useWhileDragging(dragged !== null, follow, at);

  const onPointerDown = (event: ReactPointerEvent<HTMLElement>) => {
    const placementId = chipUnder(event);
    if (placementId !== undefined) pressed.current = { placementId, x: event.clientX, y: event.clientY };
  };
  return { dragged, label, onPointerDown };
}
