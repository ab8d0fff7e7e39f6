import { Alert, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { describeProblem } from '../../../problem/describe-problem.ts';
import { formatDate } from '../../../time/format-date.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import type { Pending } from './use-pending.ts';
import classes from './save-bar.module.css';

interface SaveBarProps {
  readonly pending: Pending;
  /** Sessions in the way; undefined while they are counted. */
  readonly hits: number | undefined;
  /** Open starts in the months shown, as they are and as they would be. */
  readonly starts: { readonly before: number; readonly after: number } | null;
  readonly error: unknown;
  readonly isSaving: boolean;
  readonly onSave: () => void;
  readonly onReload: () => void;
}

const MOST_DAYS = 5;

/** What is painted and not saved, what it would do, and the ways out. */
export function SaveBar({ pending, hits, starts, error, isSaving, onSave, onReload }: SaveBarProps) {
  const { t } = useTranslation(['builder', 'app']);
  const { days, meanwhile } = pending;
  const told = error ? describeProblem(error).code : null;
  // The newest is on its way then, or a dialog asks about the sessions.
  const isTold = told === 'changed_meanwhile' || told === 'hits_bookings';
  const both = meanwhile ?? [];
  const parts = [
    t('builder:bar.days', { count: days.length }),
    hits !== undefined && hits > 0 && t('builder:bar.hits', { count: hits }),
    starts !== null && starts.before !== starts.after && t('builder:bar.starts', starts),
  ];
  return (
    <section className={classes.bar} aria-label={t('builder:bar.label')}>
      {meanwhile !== null && !isSaving && (
        <Alert color="yellow" variant="light" role="alert" py="xs">
          <Group gap="xs" justify="space-between">
            <Text fz="sm">
              {both.length === 0
                ? t('builder:meanwhile.elsewhere')
                : t('builder:meanwhile.here', {
                    count: both.length,
                    days: both
                      .slice(0, MOST_DAYS)
                      .map((date) => formatDate(date))
                      .join(', '),
                  })}
            </Text>
            <Button size="compact-md" variant="default" onClick={onReload}>
              {t('builder:meanwhile.reload')}
            </Button>
          </Group>
        </Alert>
      )}
      {!isTold && <ProblemNotice error={error} />}
      <div className={classes.row}>
        <Text fw={600} role="status" className={classes.said}>
          {parts.filter(Boolean).join(' · ')}
        </Text>
        <Group gap="xs" wrap="nowrap" className={classes.ways}>
          <Button variant="subtle" color="gray" onClick={pending.takeBack}>
            {t('builder:bar.takeBack')}
          </Button>
          <Button variant="default" onClick={pending.discard}>
            {t('builder:bar.discard')}
          </Button>
          <Button loading={isSaving} disabled={meanwhile !== null} onClick={onSave}>
            {t('app:save')}
          </Button>
        </Group>
      </div>
    </section>
  );
}
