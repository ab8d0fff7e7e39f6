import { Popover, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CoachEntryView } from '../../../../../contract/waitlist/entry-view.ts';
import { ScoreParts } from './score-parts.tsx';
import classes from './score.module.css';

interface ScoreButtonProps {
  readonly name: string;
  readonly score: CoachEntryView['score'];
  readonly parts: CoachEntryView['scoreParts'];
}

/** Somebody's score, 0–100; pressed, it says what it is made of. Nothing of who stands in line no more. */
export function ScoreButton({ name, score, parts }: ScoreButtonProps) {
  const { t } = useTranslation('waitlist');
  if (score === null) return null;
  const shown = Math.round(score * 100);
  return (
    <Popover position="bottom-end" width={320} withArrow shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={classes.button} aria-label={t('score.of', { name, score: shown })}>
          <span className={classes.label}>{t('score.label')}</span> {shown}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <ScoreParts score={score} parts={parts} />
      </Popover.Dropdown>
    </Popover>
  );
}
