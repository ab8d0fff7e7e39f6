import { Skeleton, Table, Text, UnstyledButton } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoach } from '../../../session/use-coach.ts';
import { ClientBadges } from '../../../clients/client-badges.tsx';
import { LongTable } from '../../../ui/list/long-table.tsx';
import { formatClock } from '../format-clock.ts';
import { formatDay } from '../format-day.ts';
import { ClientLink, type ClientLinkProps } from './client-link.tsx';
import type { ClientListShape } from './client-list-shape.ts';
import { ClientTags } from './client-tags.tsx';
import looks from '../../../ui/list/long-list.module.css';
import classes from './client-list.module.css';

const COLUMNS = ['name', 'tags', 'relationship', 'attendance', 'next', 'last', 'bookings'] as const;
/** Columns the list can be ordered by, and which way that goes. */
const ORDER = { name: 'ascending', next: 'ascending', last: 'descending', bookings: 'descending' } as const;

const sortOf = (column: string): keyof typeof ORDER | undefined => (column in ORDER ? (column as keyof typeof ORDER) : undefined);

/** The list on a wide screen. */
export function ClientTable({ list, rows, total, measure, clientAt, sort, onSort, reach }: ClientListShape) {
  const { t } = useTranslation('clients');
  return (
    <LongTable
      list={list}
      rows={rows}
      count={total}
      label={t('title')}
      headClassName={classes.head}
      columns={COLUMNS.map((column) => {
        const order = sortOf(column);
        return (
          <Table.Th key={column} data-column={column} aria-sort={order && sort === column ? ORDER[order] : undefined}>
            {order ? (
              <UnstyledButton className={classes.order} onClick={() => onSort(order === 'name' ? undefined : order)}>
                {t(`column.${column}`)}
                {sort === column && <span aria-hidden="true">{ORDER[order] === 'ascending' ? '↑' : '↓'}</span>}
              </UnstyledButton>
            ) : (
              t(`column.${column}`)
            )}
          </Table.Th>
        );
      })}
    >
      {(index) => {
        const client = clientAt(index);
        return (
          <Table.Tr key={index} ref={measure} data-index={index} aria-rowindex={index + 2} className={`${looks.row} ${classes.row}`}>
            {client ? <Cells client={client} index={index} reach={reach} /> : <Waiting />}
          </Table.Tr>
        );
      }}
    </LongTable>
  );
}

const Cells = memo(function Cells({ client, index, reach }: ClientLinkProps) {
  const { timeZone } = useCoach();
  return (
    <>
      <Table.Td>
        <ClientLink client={client} index={index} reach={reach} />
        <Text fz="sm" c="dimmed" truncate>
          {client.email}
        </Text>
      </Table.Td>
      <Table.Td>
        <ClientTags tags={client.tags} most={2} />
      </Table.Td>
      <Table.Td>
        <ClientBadges client={client} show={['relationship', 'priority']} />
      </Table.Td>
      <Table.Td>
        <ClientBadges client={client} show={['attendance']} short />
      </Table.Td>
      <Table.Td>
        {client.nextStartsAt && (
          <>
            {formatDay(client.nextStartsAt, timeZone)}
            <Text fz="sm" c="dimmed">
              {formatClock(client.nextStartsAt, timeZone)}
            </Text>
          </>
        )}
      </Table.Td>
      <Table.Td>{client.lastStartsAt && formatDay(client.lastStartsAt, timeZone)}</Table.Td>
      <Table.Td className={classes.number}>{client.bookingCount}</Table.Td>
    </>
  );
});

function Waiting() {
  return (
    <Table.Td colSpan={COLUMNS.length}>
      <Skeleton height={44} radius="sm" />
    </Table.Td>
  );
}
