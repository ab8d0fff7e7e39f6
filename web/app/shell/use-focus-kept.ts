import { useEffect } from 'react';

const KEPT = 20;
const ASKS_FOR_TEXT = 'input, textarea, select, [contenteditable]';

/** Given up where it can't take the focus, and where that would raise a phone's keyboard. */
const takesFocus = (element: HTMLElement): boolean => {
  if (!element.isConnected || (element.matches(ASKS_FOR_TEXT) && matchMedia('(pointer: coarse)').matches)) return false;
  element.focus({ preventScroll: true });
  return document.activeElement === element;
};

/** What it stands in that can take the focus itself, the nearest first: a panel, a dialog. */
function homesOf(element: HTMLElement): HTMLElement[] {
  const home = element.parentElement?.closest<HTMLElement>('[tabindex]:not(#content)');
  return home ? [home, ...homesOf(home)] : [];
}

/**
 * What has the focus may go with the dialog, form or row it stands in. Then whoever works by keyboard or ear is not thrown to the top: the focus goes
 * to what it stood in, or to what had it before, as far as they still stand; on another page, to that page's content.
 */
export function useFocusKept(): void {
  useEffect(() => {
    let trail: HTMLElement[] = [];
    let homes: HTMLElement[] = [];
    let page = location.pathname;
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      trail = [...trail.filter((one) => one !== target && one.isConnected), target].slice(-KEPT);
      homes = homesOf(target);
      page = location.pathname;
    };
    const giveBack = () => {
      // While it still stands, losing the focus was meant: somebody clicked beside it.
      if (document.activeElement !== document.body || trail.at(-1)?.isConnected !== false) return;
      const content = document.getElementById('content');
      const before = page === location.pathname ? [...homes, ...trail.toReversed()] : [];
      trail = trail.filter((one) => one.isConnected);
      [...before, ...(content ? [content] : [])].some(takesFocus);
    };
    const watch = new MutationObserver(giveBack);
    watch.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', remember);
    return () => {
      watch.disconnect();
      document.removeEventListener('focusin', remember);
    };
  }, []);
}
