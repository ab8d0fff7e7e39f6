import { type PointerEvent, useState } from 'react';

interface Drag {
  readonly from: number;
  readonly over: number;
  /** How far the pointer has gone, in pixels, so that the row goes with it. */
  readonly by: number;
  readonly startedAt: number;
}

/** The row of the list under this height of the window; past the ends it is the first or the last. */
function rowAt(list: HTMLElement, y: number): number {
  // Where rows lie by themselves: one that is dragged is drawn under the pointer wherever that is.
  const rows = [...list.children].filter((row) => row instanceof HTMLElement);
  const inList = y - list.getBoundingClientRect().top + list.offsetTop;
  const below = rows.findIndex(({ offsetTop, offsetHeight }) => inList < offsetTop + offsetHeight);
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
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const list = event.currentTarget.closest('ul');
      // By where it is let go: of a quick hand the last way may not have been drawn yet.
      if (drag && list) onMove(drag.from, rowAt(list, event.clientY));
      setDrag(undefined);
    },
    onPointerCancel: () => setDrag(undefined),
  });
  /** What a row wears: how far it is dragged, and where one that is dragged over it would come to lie. */
  const look = (index: number) => {
    const isDragged = drag?.from === index;
    const edge = drag && !isDragged && drag.over === index ? (drag.from < index ? 'below' : 'above') : undefined;
    return {
      'data-dragged': isDragged || undefined,
      'data-edge': edge,
      style: isDragged ? { translate: `0 ${drag.by}px` } : undefined,
    };
  };
  return { look, handle };
}

type RowDrag = ReturnType<typeof useRowDrag>;
export type RowHandle = ReturnType<RowDrag['handle']>;
export type RowLook = ReturnType<RowDrag['look']>;
