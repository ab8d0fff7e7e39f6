import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CycleView } from '../../../../../contract/cycles/cycles.ts';
import { formatSeason } from '../../../time/format-season.ts';
import { Card } from '../../../ui/card.tsx';
import { PhaseTag } from '../phase-tag.tsx';
import classes from './list.module.css';

/** Seasons that are over, the latest first. */
export function PastCycles({ cycles }: { cycles: readonly CycleView[] }) {
  const { t } = useTranslation('cycles');
  return (
    <Card title={t('past')}>
      <ul className={classes.list}>
        {cycles.map((cycle) => (
          <li key={cycle.id} className={classes.row}>
            <div>
              <Link to="/app/cycles/$cycleId" params={{ cycleId: cycle.id }} className={classes.link}>
                {cycle.name}
              </Link>
              <Text c="dimmed" fz="sm">
                {formatSeason(cycle)}
              </Text>
            </div>
            <Text fz="sm" c="dimmed" className={classes.said}>
              {t('pipeline.regulars', { count: cycle.counts.regulars })} · {t('pipeline.confirmed', { count: cycle.counts.confirmed })}
            </Text>
            <PhaseTag phase={cycle.phase} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
