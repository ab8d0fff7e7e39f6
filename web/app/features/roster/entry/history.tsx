import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RegularCycle } from '../../../../../contract/cycles/regulars.ts';
import type { Renewal } from '../../../../../core/cycles/renewal.ts';
import { formatDate } from '../../../time/format-date.ts';
import { Tag, type TagColor } from '../../../ui/tag.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import classes from './entry.module.css';

const COLORS: Record<Renewal, TagColor> = {
  confirmed: 'green',
  partly: 'green',
  placed: 'amber',
  unplaced: 'red',
  declined: 'grey',
  skipped: 'grey',
  paused: 'grey',
};

/** The cycles somebody had a part in, latest first, and what became of each. */
export function History({ cycles }: { cycles: readonly RegularCycle[] }) {
  const { t } = useTranslation('roster');
  if (cycles.length === 0) return <Text c="dimmed">{t('panel.noHistory')}</Text>;
  const counts = ({ placed, confirmed, declined, completed }: RegularCycle) =>
    [
      t('cycle.placed', { count: placed }),
      confirmed > 0 && t('cycle.confirmed', { count: confirmed }),
      declined > 0 && t('cycle.declined', { count: declined }),
      completed > 0 && t('cycle.completed', { count: completed }),
    ].filter((part) => part !== false);
  return (
    <ul className={classes.cycles}>
      {cycles.map((cycle) => (
        <li key={cycle.cycleId}>
          <div className={classes.cycle}>
            <TextLink to="/app/cycles/$cycleId" params={{ cycleId: cycle.cycleId }}>
              {cycle.name}
            </TextLink>
            <Tag color={COLORS[cycle.renewal]}>{t(`renewal.${cycle.renewal}`)}</Tag>
          </div>
          <Text fz="sm" c="dimmed">
            {t('cycle.dates', { from: formatDate(cycle.firstDate), to: formatDate(cycle.lastDate) })}
          </Text>
          <Text fz="sm">{counts(cycle).join(' · ')}</Text>
        </li>
      ))}
    </ul>
  );
}
