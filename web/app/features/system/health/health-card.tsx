import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/icon.tsx';
import classes from './health-card.module.css';

interface HealthCardProps {
  readonly title: string;
  /** Whether somebody should look at it. */
  readonly look: boolean;
  readonly facts: readonly ReactNode[];
}

/** One part of the installation: whether it is well, in a word and a sign, and what is known of it. */
export function HealthCard({ title, look, facts }: HealthCardProps) {
  const { t } = useTranslation('system');
  return (
    <section className={classes.card} data-look={look} aria-label={title}>
      <span className={classes.mark}>
        <Icon name={look ? 'alert' : 'check'} size={20} />
      </span>
      <Title order={2} fz="md" lh={1.3}>
        {title}
      </Title>
      <p className={classes.state}>{t(look ? 'health.look' : 'health.fine')}</p>
      <ul className={classes.facts}>
        {facts.map((fact, index) => (
          // The facts of a card stand in a fixed order.
          <li key={index}>{fact}</li>
        ))}
      </ul>
    </section>
  );
}
