import { Group, Progress, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CycleView } from '../../../../../contract/cycles/cycles.ts';
import { formatSeason } from '../../../time/format-season.ts';
import { Card } from '../../../ui/card.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { Pipeline } from '../pipeline/pipeline.tsx';
import { useNowWords } from '../pipeline/use-now-words.ts';
import classes from './list.module.css';

const SHOWN = ['regulars', 'placed', 'confirmed', 'proposed', 'declined', 'unplaced'] as const;

/** A cycle that is going on or being planned: where it stands, in numbers, and what comes next. */
export function CycleCard({ cycle }: { cycle: CycleView }) {
  const { t } = useTranslation('cycles');
  const words = useNowWords(cycle);
  const counts = SHOWN.filter((key) => key === 'regulars' || cycle.counts[key] > 0);
  return (
    <Card>
      <Group justify="space-between" align="flex-start" gap="xs">
        <div>
          <Title order={2} fz="lg">
            <Link to="/app/cycles/$cycleId" params={{ cycleId: cycle.id }} className={classes.link}>
              {cycle.name}
            </Link>
          </Title>
          <Text c="dimmed" fz="sm">
            {formatSeason(cycle)}
          </Text>
        </div>
        <LinkButton variant="default" to="/app/cycles/$cycleId" params={{ cycleId: cycle.id }} aria-label={t('open', { name: cycle.name })}>
          {t('card.look')}
        </LinkButton>
      </Group>
      <Pipeline cycle={cycle} brief />
      {cycle.phase === 'active' && (
        <Progress value={cycle.progress * 100} size="sm" radius="xl" color="evergreen.6" aria-label={t('card.progress')} />
      )}
      <Text>{words.join(' ')}</Text>
      <dl className={classes.counts}>
        {counts.map((key) => (
          <div key={key} className={classes.count} data-of={key}>
            <dt>{t(`card.${key}`)}</dt>
            <dd>{cycle.counts[key]}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
