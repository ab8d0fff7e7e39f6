import { Table, Text, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LongTable } from '../../../ui/list/long-table.tsx';
import { AwayTag } from '../away-tag.tsx';
import { EntryActions } from '../entry/entry-actions.tsx';
import { RegularStatusTag } from '../regular-status-tag.tsx';
import { usePatternWords } from '../use-pattern-words.ts';
import { useServiceNames } from '../use-service-names.ts';
import { OpenButton } from './open-button.tsx';
import type { RosterListShape } from './roster-list-shape.ts';
import looks from '../../../ui/list/long-list.module.css';
import classes from './roster-list.module.css';

const COLUMNS = ['client', 'preferred', 'suits', 'priority', 'status', 'actions'] as const;
const NOTHING = () => {};

/** The roster on a wide screen. */
export function RosterTable({ list, rows, measure, regulars, onOpen, onEdit }: RosterListShape) {
  const { t } = useTranslation('roster');
  const words = usePatternWords();
  const what = useServiceNames();
  return (
    <LongTable
      list={list}
      rows={rows}
      count={regulars.length}
      label={t('title')}
      headClassName={classes.head}
      columns={COLUMNS.map((column) => (
        <Table.Th key={column} data-column={column}>
          {column === 'actions' ? <VisuallyHidden>{t('column.actions')}</VisuallyHidden> : t(`column.${column}`)}
        </Table.Th>
      ))}
    >
      {(index) => {
        const regular = regulars[index];
        if (!regular) return null;
        return (
          <Table.Tr
            key={regular.id}
            ref={measure}
            data-index={index}
            data-away={regular.status === 'inactive' || undefined}
            aria-rowindex={index + 2}
            className={`${looks.row} ${classes.row}`}
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
      }}
    </LongTable>
  );
}
