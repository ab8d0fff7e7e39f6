import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CycleSummary } from '../../../../../contract/cycles/cycles.ts';
import classes from './summary.module.css';

const ORDER = ['confirmed', 'partly', 'declined', 'silent', 'skipped', 'paused', 'unplaced'] as const;

interface RenewalsProps {
  readonly regulars: CycleSummary['regulars'];
  /** Before the first mail nobody is silent. */
  readonly isAsked: boolean;
}

/** What became of the regulars, each counted once. */
export function Renewals({ regulars, isAsked }: RenewalsProps) {
  const { t } = useTranslation('cycles');
  const most = Math.max(...ORDER.map((key) => regulars[key]));
  if (most === 0) return <Text c="dimmed">{t('summary.noRegulars')}</Text>;
  return (
    <dl className={classes.renewals}>
      {ORDER.filter((key) => regulars[key] > 0).map((key) => (
        <div key={key} className={classes.renewal}>
          <dt>{t(`summary.regulars.${key === 'silent' && !isAsked ? 'planned' : key}`)}</dt>
          <dd>
            <span className={classes.number}>{regulars[key]}</span>
            <span className={classes.track} aria-hidden>
              <span className={classes.share} data-of={isAsked ? key : 'planned'} style={{ width: `${(regulars[key] / most) * 100}%` }} />
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
