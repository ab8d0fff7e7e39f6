import type { RefObject } from 'react';
import type { RegularView } from '../../../../../contract/cycles/regulars.ts';
import type { WindowRow } from '../../../ui/list/use-window-rows.ts';

/** What the table and the cards are drawn from. */
export interface RosterListShape {
  readonly list: RefObject<HTMLElement | null>;
  readonly rows: readonly WindowRow[];
  readonly measure: (row: HTMLElement | null) => void;
  readonly regulars: readonly RegularView[];
  readonly onOpen: (regular: RegularView) => void;
  readonly onEdit: (regular: RegularView) => void;
}
