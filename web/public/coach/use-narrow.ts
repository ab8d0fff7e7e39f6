import { useSyncExternalStore } from 'react';

/** Where the page of a coach has one column: style/coach.css. */
const narrow = matchMedia('(width < 860px)');

function subscribe(onChange: () => void): () => void {
  narrow.addEventListener('change', onChange);
  return () => narrow.removeEventListener('change', onChange);
}

/** Whether the page of a coach stands in one column. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => narrow.matches);
