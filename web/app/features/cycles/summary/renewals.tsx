import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CycleSummary } from '../../../../../contract/cycles/cycles.ts';
import classes from './summary.module.css';

const ORDER = ['confirmed', 'partly', 'declined', 'silent', 'skipped', 'paused', 'unplaced'] as const;

/** What became of the regulars, each counted once. */
export function Renewals({ regulars }: { regulars: CycleSummary['regulars'] }) {
  const { t } = useTranslation('cycles');
  const most = Math.max(...ORDER.map((key) => regulars[key]));
  if (most === 0) return <Text c="dimmed">{t('summary.noRegulars')}</Text>;
  return (
    <dl className={classes.renewals}>
      {ORDER.filter((key) => regulars[key] > 0).map((key) => (
        <div key={key} className={classes.renewal}>
          <dt>{t(`summary.regulars.${key}`)}</dt>
          <dd>
            <span className={classes.number}>{regulars[key]}</span>
            <span className={classes.track} aria-hidden>
              <span className={classes.share} data-of={key} style={{ width: `${(regulars[key] / most) * 100}%` }} />
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
