import { Table, Text, VisuallyHidden } from '@mantine/core';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { AwayTag } from '../away-tag.tsx';
import { EntryActions } from '../entry/entry-actions.tsx';
import { RegularStatusTag } from '../regular-status-tag.tsx';
import { usePatternWords } from '../use-pattern-words.ts';
import { useServiceNames } from '../use-service-names.ts';
import { OpenButton } from './open-button.tsx';
import type { RosterListShape } from './roster-list-shape.ts';
import classes from './roster-list.module.css';

const COLUMNS = ['client', 'preferred', 'suits', 'priority', 'status', 'actions'] as const;
const NOTHING = () => {};

/** The roster on a wide screen. Only the rows in sight exist; the others are room. */
export function RosterTable({ list, rows, measure, regulars, onOpen, onEdit }: RosterListShape) {
  const { t } = useTranslation('roster');
  const words = usePatternWords();
  const what = useServiceNames();
  return (
    <Table className={classes.table} aria-label={t('title')} aria-rowcount={regulars.length + 1} layout="fixed" verticalSpacing={8}>
      <Table.Thead className={classes.head}>
        <Table.Tr aria-rowindex={1}>
          {COLUMNS.map((column) => (
            <Table.Th key={column} data-column={column}>
              {column === 'actions' ? <VisuallyHidden>{t('column.actions')}</VisuallyHidden> : t(`column.${column}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody ref={list as RefObject<HTMLTableSectionElement | null>}>
        {rows.map((row) => {
          if (row.gap !== undefined) {
            return (
              <tr key={row.key} aria-hidden="true">
                <Table.Td colSpan={COLUMNS.length} p={0} style={{ height: row.gap }} />
              </tr>
            );
          }
          const regular = regulars[row.index];
          if (!regular) return null;
          return (
            <Table.Tr
              key={regular.id}
              ref={measure}
              data-index={row.index}
              data-away={regular.status === 'inactive' || undefined}
              aria-rowindex={row.index + 2}
              className={classes.row}
            >
              <Table.Td>
                <OpenButton name={regular.clientName} onOpen={() => onOpen(regular)} />
                <Text fz="sm" c="dimmed" truncate>
                  {regular.clientEmail}
                </Text>
                <AwayTag regular={regular} />
              </Table.Td>
              <Table.Td>
                {words.brief(regular, 'short')}
                <Text fz="sm" c="dimmed" truncate>
                  {what(regular)}
                </Text>
              </Table.Td>
              <Table.Td>{words.suits(regular)}</Table.Td>
              <Table.Td>{t(`priority.${regular.priority}`)}</Table.Td>
              <Table.Td>
                <RegularStatusTag status={regular.status} />
              </Table.Td>
              <Table.Td>
                <div className={classes.actions}>
                  <EntryActions regular={regular} onEdit={() => onEdit(regular)} onRemoved={NOTHING} />
                </div>
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
