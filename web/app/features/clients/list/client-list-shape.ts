import type { KeyboardEvent, RefObject } from 'react';
import type { ClientView } from '../../../../../contract/clients.ts';
import type { WindowRow } from '../../../ui/list/use-window-rows.ts';
import type { ClientFilter } from './client-filter.ts';

/** How the links of the rows are reached and left by keyboard. Stays the same while the list scrolls, so that rows are drawn once. */
export interface LinkReach {
  readonly reached: (index: number) => void;
  readonly left: () => void;
  readonly pressed: (index: number, event: KeyboardEvent) => void;
}

/** What the table and the cards are drawn from. */
export interface ClientListShape {
  readonly list: RefObject<HTMLElement | null>;
  readonly rows: readonly WindowRow[];
  readonly total: number;
  readonly measure: (row: HTMLElement | null) => void;
  /** Undefined while its page is on its way. */
  readonly clientAt: (index: number) => ClientView | undefined;
  readonly sort: NonNullable<ClientFilter['sort']>;
  readonly onSort: (sort: ClientFilter['sort']) => void;
  readonly reach: LinkReach;
}
