import { type RefObject, useLayoutEffect } from 'react';

/** When `shown` has changed and what was in focus is gone with it, `next` takes the focus: whoever types or listens goes on there, not at the top of the page. */
export function useKeptFocus(next: RefObject<HTMLElement | null>, shown: unknown): void {
  const focused = document.activeElement;
  useLayoutEffect(() => {
    if (focused?.isConnected === false) next.current?.focus();
    // oxlint-disable-next-line react/exhaustive-deps -- what had the focus before this very change
  }, [shown]);
}
