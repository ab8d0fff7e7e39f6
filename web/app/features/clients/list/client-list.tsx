import { useMediaQuery } from '@mantine/hooks';
import { useImperativeHandle, useLayoutEffect, useMemo, useState, type Ref } from 'react';
import { useWindowRows } from '../../../ui/list/use-window-rows.ts';
import { ClientCards } from './client-cards.tsx';
import type { ClientFilter } from './client-filter.ts';
import type { LinkReach } from './client-list-shape.ts';
import { ClientTable } from './client-table.tsx';
import { useClientPages } from './use-client-pages.ts';

export interface ClientListHandle {
  readonly focusFirst: () => void;
}

interface ClientListProps {
  readonly ref?: Ref<ClientListHandle>;
  readonly filter: ClientFilter;
  readonly total: number;
  readonly onSort: (sort: ClientFilter['sort']) => void;
}

/** Any number of clients: a table where there is room, cards where there isn't. Arrows, Home and End go from one to the next. */
export function ClientList({ ref, filter, total, onSort }: ClientListProps) {
  const wide = useMediaQuery('(min-width: 68em)', true, { getInitialValueInEffect: false });
  const [focused, setFocused] = useState<number>();
  const [wanted, setWanted] = useState<number>();
  const { list, rows, measure, scrollTo } = useWindowRows<HTMLElement>({
    count: total,
    height: wide ? 61 : 124,
    kept: [focused, wanted],
  });
  const clientAt = useClientPages(
    filter,
    rows.flatMap((row) => (row.gap === undefined ? [row.index] : [])),
  );
  // The row that was asked for may have to be loaded first.
  useLayoutEffect(() => {
    const link = wanted === undefined ? null : list.current?.querySelector<HTMLElement>(`[data-index="${wanted}"] a`);
    link?.focus({ preventScroll: true });
  });
  const reach = useMemo<LinkReach & ClientListHandle>(() => {
    const focus = (index: number) => {
      if (index < 0 || index >= total) return;
      setWanted(index);
      scrollTo(index);
    };
    return {
      focusFirst: () => focus(0),
      reached: (index) => {
        setFocused(index);
        setWanted(undefined);
      },
      left: () => setFocused(undefined),
      pressed: (index, event) => {
        const target = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: total - 1 }[event.key];
        if (target === undefined) return;
        event.preventDefault();
        focus(target);
      },
    };
  }, [total, scrollTo]);
  useImperativeHandle(ref, () => reach, [reach]);
  const Shape = wide ? ClientTable : ClientCards;
  return (
    <Shape
      list={list}
      rows={rows}
      total={total}
      measure={measure}
      clientAt={clientAt}
      sort={filter.sort ?? 'name'}
      onSort={onSort}
      reach={reach}
    />
  );
}
