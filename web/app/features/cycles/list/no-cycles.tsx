import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '../../../ui/icon.tsx';
import classes from './list.module.css';

const LINES = [
  ['place', 'cycles'],
  ['answer', 'mail'],
  ['public', 'calendar'],
] as const satisfies readonly (readonly [string, IconName])[];

/** What a cycle is, in three lines, and the way to the first one. */
export function NoCycles({ actions }: { actions: ReactNode }) {
  const { t } = useTranslation('cycles');
  return (
    <section className={classes.empty} aria-label={t('empty.title')}>
      <Text component="h2" fw={640} fz="lg" m={0}>
        {t('empty.title')}
      </Text>
      <ol className={classes.lines}>
        {LINES.map(([line, icon]) => (
          <li key={line}>
            <span className={classes.lineIcon}>
              <Icon name={icon} />
            </span>
            <span>{t(`empty.${line}`)}</span>
          </li>
        ))}
      </ol>
      <div className={classes.actions}>{actions}</div>
    </section>
  );
}
