import { useEffect, useEffectEvent, type RefObject } from 'react';
import type { Point } from './point.ts';

/** So near to the side of the grid it scrolls, and so fast. */
const EDGE = 48;
const SPEED = 9;

function scrollAtEdge({ x, y }: Point): void {
  const grid = document.querySelector<HTMLElement>('[data-board-grid]');
  if (!grid) return;
  const box = grid.getBoundingClientRect();
  if (y < box.top || y > box.bottom) return;
  const corner = grid.querySelector<HTMLElement>('[role=columnheader]')?.offsetWidth ?? 0;
  if (x > box.right - EDGE && x < box.right + EDGE) grid.scrollBy(SPEED, 0);
  else if (x < box.left + corner + EDGE && x > box.left) grid.scrollBy(-SPEED, 0);
}

/** With every frame of a drag: the grid scrolls at its sides, and what follows the pointer follows. The click that ends a drag is none. */
export function useWhileDragging(isDragging: boolean, onFrame: () => void, at: RefObject<Point>): void {
  const onStep = useEffectEvent(onFrame);
  useEffect(() => {
    if (!isDragging) return;
    let frame = 0;
    const step = () => {
      scrollAtEdge(at.current);
      onStep();
      frame = requestAnimationFrame(step);
    };
    step();
    const swallow = (event: MouseEvent) => {
      event.stopPropagation();
      event.preventDefault();
    };
    window.addEventListener('click', swallow, { capture: true });
    return () => {
      cancelAnimationFrame(frame);
      setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0);
    };
  }, [isDragging, at]);
}
