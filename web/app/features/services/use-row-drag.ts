import { type PointerEvent, useState } from 'react';

interface Drag {
  readonly from: number;
  readonly over: number;
  /** How far the pointer has gone, in pixels, so that the row goes with it. */
  readonly by: number;
  readonly startedAt: number;
}

/** The row of the list under this height of the window; past the ends it is the first or the last. */
function rowAt(list: Element, y: number): number {
  const rows = [...list.children].map((row) => row.getBoundingClientRect());
  const below = rows.findIndex(({ bottom }) => y < bottom);
  return below === -1 ? rows.length - 1 : below;
}

/** Rows of a list dragged by a handle, by mouse, pen or finger. */
export function useRowDrag(onMove: (from: number, to: number) => void) {
  const [drag, setDrag] = useState<Drag>();
  const handle = (index: number) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ from: index, over: index, by: 0, startedAt: event.clientY });
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const list = event.currentTarget.closest('ul');
      if (drag && list) setDrag({ ...drag, over: rowAt(list, event.clientY), by: event.clientY - drag.startedAt });
    },
    onPointerUp: () => {
      if (drag) onMove(drag.from, drag.over);
      setDrag(undefined);
    },
    onPointerCancel: () => setDrag(undefined),
  });
  return { drag, handle };
}

export type RowHandle = ReturnType<ReturnType<typeof useRowDrag>['handle']>;
