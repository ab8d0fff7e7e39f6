import type { ReactNode, RefObject } from 'react';
import type { WindowRow } from './use-window-rows.ts';
import looks from './long-list.module.css';

interface LongCardsProps {
  readonly list: RefObject<HTMLElement | null>;
  readonly rows: readonly WindowRow[];
  readonly label: string;
  /** The card of an index, as an `li` with a key. */
  readonly children: (index: number) => ReactNode;
}

/** A long list where a table would not fit. Only the cards in sight exist; the others are room. */
export function LongCards({ list, rows, label, children }: LongCardsProps) {
  return (
    <ul ref={list as RefObject<HTMLUListElement | null>} className={looks.cards} aria-label={label}>
      {rows.map((row) =>
        row.gap === undefined ? children(row.index) : <li key={row.key} aria-hidden="true" style={{ height: row.gap }} />,
      )}
    </ul>
  );
}
