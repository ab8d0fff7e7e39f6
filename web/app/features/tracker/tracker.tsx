import { Button, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleView } from '../../../../contract/cycles/cycles.ts';
import type { TrackerRow as Row, TrackerView } from '../../../../contract/cycles/tracker.ts';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';
import { useNow } from '../../time/use-now.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { WaitingRows } from '../../ui/waiting-rows.tsx';
import { DeclinesDialog } from './declines-dialog.tsx';
import { MessageDialog } from './message-dialog.tsx';
import { type TrackerFilter, TrackerFilters } from './tracker-filters.tsx';
import { TrackerHead } from './tracker-head.tsx';
import { TrackerRow } from './tracker-row.tsx';
import { useAsk } from './use-ask.tsx';
import { useTrackerActions } from './use-tracker-actions.ts';
import classes from './tracker.module.css';

interface TrackerProps {
  readonly cycle: CycleView;
  /** To the plan, where this date is moved. */
  readonly onMove: (placementId: string) => void;
}

const COLUMNS = ['client', 'state', 'dates', 'seen', 'mail', 'reminders', 'do'] as const;
type Doing = { readonly what: 'write'; readonly row: Row } | { readonly what: 'declines'; readonly regularId?: string };

const matching = (rows: readonly Row[], { state, search }: TrackerFilter) =>
  rows.filter((row) => (state === 'all' || row.state === state) && row.clientName.toLowerCase().includes(search.trim().toLowerCase()));

/** Who has answered, who is silent, and what to do about it. */
export function Tracker({ cycle, onMove }: TrackerProps) {
  const { t } = useTranslation('tracker');
  const { id: coachId } = useCoach();
  const tracker = useQuery(queries.tracker.show.queryOptions({ input: { coachId, cycleId: cycle.id } }));
  return (
    <Loaded query={tracker} waiting={<WaitingRows count={6} />}>
      {(view) =>
        view.rows.length === 0 ? (
          <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>
        ) : (
          <Answers cycle={cycle} view={view} onMove={onMove} />
        )
      }
    </Loaded>
  );
}

function Answers({ cycle, view, onMove }: TrackerProps & { readonly view: TrackerView }) {
  const { t } = useTranslation('tracker');
  const now = useNow();
  const [filter, setFilter] = useState<TrackerFilter>({ state: 'all', search: '' });
  const [doing, setDoing] = useState<Doing>();
  const actions = useTrackerActions(cycle.id);
  const ask = useAsk(actions);
  const { deadline, counts, rows } = view;
  const isOpen = cycle.deadlineDoneAt === null && (deadline === null || Date.parse(deadline.at) > now) && cycle.phase !== 'completed';
  const shown = matching(rows, filter);
  const stop = () => setDoing(undefined);
  return (
    <Stack gap="md">
      <Card>
        <TrackerHead
          view={view}
          isOpen={isOpen}
          isPending={actions.isPending}
          onRemindAll={ask.remindAll}
          onDeclines={() => setDoing({ what: 'declines' })}
        />
      </Card>
      <TrackerFilters counts={counts} filter={filter} onChange={setFilter} />
      <Card>
        {shown.length === 0 ? (
          <EmptyState
            title={t('noMatch')}
            action={
              <Button variant="default" onClick={() => setFilter({ state: 'all', search: '' })}>
                {t('showAll')}
              </Button>
            }
          />
        ) : (
          <Table className={classes.table} verticalSpacing="xs" aria-label={t('table')}>
            <Table.Thead>
              <Table.Tr>
                {COLUMNS.map((column) => (
                  <Table.Th key={column}>{t(column)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.map((row) => (
                <TrackerRow
                  key={row.regularId}
                  row={row}
                  isOpen={isOpen}
                  isPending={false}
                  onRemind={() => actions.remindOne(row)}
                  onWrite={() => setDoing({ what: 'write', row })}
                  onDeclines={() => setDoing({ what: 'declines', regularId: row.regularId })}
                  onAnswer={(given) => ask.answer(row, given)}
                />
              ))}
            </Table.Tbody>
          </Table>
        )}
        <Text fz="sm" c="dimmed" role="status">
          {t('found', { count: shown.length })}
        </Text>
      </Card>
      {doing?.what === 'write' && <MessageDialog cycle={cycle} row={doing.row} onClose={stop} />}
      {doing?.what === 'declines' && (
        <DeclinesDialog
          rows={doing.regularId === undefined ? rows : rows.filter(({ regularId }) => regularId === doing.regularId)}
          isOpen={isOpen}
          isPending={actions.isPending}
          onRelease={actions.release}
          onMove={onMove}
          onAnswer={ask.answer}
          onClose={stop}
        />
      )}
    </Stack>
  );
}
