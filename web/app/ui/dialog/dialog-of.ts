/** The dialog over everything else in which a key was pressed, be it closed by now; null for the page. */
export const dialogOf = ({ target }: Event): Element | null =>
  target instanceof Element ? target.closest('[role="dialog"][aria-modal="true"]') : null;
