import { Table } from '@mantine/core';
import type { ReactNode, RefObject } from 'react';
import type { WindowRow } from './use-window-rows.ts';
import looks from './long-list.module.css';

interface LongTableProps {
  readonly list: RefObject<HTMLElement | null>;
  readonly rows: readonly WindowRow[];
  /** How many rows there are, in sight or not. */
  readonly count: number;
  readonly label: string;
  readonly headClassName?: string | undefined;
  /** The cells of the head. */
  readonly columns: readonly ReactNode[];
  /** The row of an index, as a `tr` with a key. */
  readonly children: (index: number) => ReactNode;
}

/** A long list on a wide screen. Only the rows in sight exist; the others are room. */
export function LongTable({ list, rows, count, label, headClassName, columns, children }: LongTableProps) {
  return (
    <Table className={looks.table} aria-label={label} aria-rowcount={count + 1} layout="fixed" verticalSpacing={8}>
      <Table.Thead className={`${looks.head} ${headClassName ?? ''}`}>
        <Table.Tr aria-rowindex={1}>{columns}</Table.Tr>
      </Table.Thead>
      <Table.Tbody ref={list as RefObject<HTMLTableSectionElement | null>}>
        {rows.map((row) => {
          if (row.gap === undefined) return children(row.index);
          return (
            <tr key={row.key} aria-hidden="true">
              <Table.Td colSpan={columns.length} p={0} style={{ height: row.gap }} />
            </tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
