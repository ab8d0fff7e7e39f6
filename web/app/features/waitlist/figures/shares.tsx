import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyList } from '../../../ui/key/key-list.tsx';
import classes from './figures.module.css';
import { formatPercent } from './format-percent.ts';

interface Part {
  readonly key: 'filled' | 'wentPublic' | 'takenBack' | 'running' | 'accepted' | 'declined' | 'ranOut' | 'withdrawn' | 'open';
  readonly count: number;
  readonly look: 'good' | 'grey' | 'faint' | 'bad' | 'open';
}

interface SharesProps {
  readonly label: string;
  /** Said where there is nothing to share out. */
  readonly none: string;
  readonly parts: readonly Part[];
}

/** What a number is made of: a bar, and the same in words. */
export function Shares({ label, none, parts }: SharesProps) {
  const { t } = useTranslation('waitlist');
  const all = parts.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return <Text c="dimmed">{none}</Text>;
  const there = parts.filter(({ count }) => count > 0);
  return (
    <div>
      <div className={classes.bar} aria-hidden="true">
        {there.map(({ key, count, look }) => (
          <span key={key} data-look={look} style={{ flexGrow: count }} />
        ))}
      </div>
      <KeyList className={classes.key} aria-label={label}>
        {there.map(({ key, count, look }) => (
          <li key={key}>
            <span className={classes.sign} data-look={look} aria-hidden="true" />
            {t(`figures.part.${key}`)}
            <b>{t('figures.share', { count, percent: formatPercent(count / all) })}</b>
          </li>
        ))}
      </KeyList>
    </div>
  );
}
