import { useMediaQuery } from '@mantine/hooks';
import type { RegularView } from '../../../../../contract/cycles/regulars.ts';
import { useWindowRows } from '../../../ui/list/use-window-rows.ts';
import { RosterCards } from './roster-cards.tsx';
import { RosterTable } from './roster-table.tsx';

interface RosterListProps {
  readonly regulars: readonly RegularView[];
  readonly onOpen: (regular: RegularView) => void;
  readonly onEdit: (regular: RegularView) => void;
}

/** Any number of regulars: a table where there is room, cards where there isn't. */
export function RosterList({ regulars, onOpen, onEdit }: RosterListProps) {
  const wide = useMediaQuery('(min-width: 68em)', true, { getInitialValueInEffect: false });
  const { list, rows, measure } = useWindowRows<HTMLElement>({ count: regulars.length, height: wide ? 65 : 150 });
  const Shape = wide ? RosterTable : RosterCards;
  return <Shape list={list} rows={rows} measure={measure} regulars={regulars} onOpen={onOpen} onEdit={onEdit} />;
}
