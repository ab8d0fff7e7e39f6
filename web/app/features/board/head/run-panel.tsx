import { Button, Group, Paper, Progress, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunView } from '../../../../../contract/cycles/placements.ts';
import { readerLocale } from '../../../time/reader-locale.ts';
import { describeGap } from './describe-gap.ts';
import classes from './head.module.css';

interface RunPanelProps {
  readonly run: RunView;
  readonly isStopping: boolean;
  readonly onStop: () => void;
}

const number = (value: number) => new Intl.NumberFormat(readerLocale, { maximumFractionDigits: 0 }).format(value);

/** Seconds since a moment, as they pass. */
function usePassed(since: string): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const ticks = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(ticks);
  }, []);
  return Math.max(0, Math.round((now - Date.parse(since)) / 1000));
}

/** A search that is going on: how good the plan is so far, priority by priority, and the way to take it as it is. */
export function RunPanel({ run, isStopping, onStop }: RunPanelProps) {
  const { t } = useTranslation('board');
  const passed = Math.min(run.seconds, usePassed(run.askedAt));
  return (
    <Paper withBorder radius="lg" p="md" component="section" aria-label={t('run.running')}>
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <div>
            <Text fw={640} role="status">
              {t(run.state === 'waiting' ? 'run.waiting' : 'run.running')}
            </Text>
            <Text fz="sm" c="dimmed">
              {t('run.hint')}
            </Text>
          </div>
          {run.classes.length > 0 && (
            <Button variant="default" loading={isStopping} onClick={onStop}>
              {t('run.stop')}
            </Button>
          )}
        </Group>
        <div aria-hidden="true">
          <Progress value={(100 * passed) / run.seconds} size="sm" animated />
          <Text fz="xs" c="dimmed" mt={4}>
            {t('run.ofSeconds', { passed, seconds: run.seconds })}
          </Text>
        </div>
        <ul className={classes.classes}>
          {run.classes.map((one) => (
            <li key={one.priority} className={classes.class}>
              <Text fz="sm" fw={600}>
                {t('run.class', { priority: one.priority })}
              </Text>
              <span>
                {describeGap(one, t)}
                <Text span fz="sm" c="dimmed">
                  {' '}
                  · {t('run.cost', { cost: number(one.cost) })}, {t('run.bound', { bound: number(one.bound) })}
                </Text>
              </span>
            </li>
          ))}
          {run.classes.length === 0 && <li className={classes.class}>{t('run.noPlan')}</li>}
        </ul>
      </Stack>
    </Paper>
  );
}
