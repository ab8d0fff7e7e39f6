import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CoachEntryView } from '../../../../../contract/waitlist/entry-view.ts';
import { SCORE_START, SCORE_WEIGHTS } from '../../../../../core/waitlist/matching/score-of.ts';
import classes from './score.module.css';

interface ScorePartsProps {
  readonly score: number;
  readonly parts: CoachEntryView['scoreParts'];
}

const points = (share: number) => Math.round(Math.abs(share) * 100);

/** What a score is made of: the points of each factor beside the most it can bring, or take away. */
export function ScoreParts({ score, parts }: ScorePartsProps) {
  const { t } = useTranslation('waitlist');
  return (
    <div>
      <Text fw={600} fz="sm">
        {t('score.title', { score: points(score) })}
      </Text>
      <dl className={classes.parts}>
        <div className={classes.part}>
          <dt>{t('score.start')}</dt>
          <dd>{points(SCORE_START)}</dd>
        </div>
        {parts.map((part) => {
          const takes = SCORE_WEIGHTS[part.factor] < 0;
          const most = points(SCORE_WEIGHTS[part.factor]);
          const got = points(part.points);
          return (
            <div key={part.factor} className={classes.part}>
              <dt>{t(`score.parts.${part.factor}`)}</dt>
              <dd>{takes ? t('score.minus', { points: got === 0 ? got : `−${got}`, most }) : t('score.points', { points: got, most })}</dd>
              <dd className={classes.track} data-takes={takes || undefined} aria-hidden="true">
                <span style={{ width: `${Math.round(part.value * 100)}%` }} />
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}
