import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BoardView, RunView } from '../../../../../contract/cycles/placements.ts';
import { formatInstant } from '../../../time/format-instant.ts';
import { readerLocale } from '../../../time/reader-locale.ts';
import { describeGap } from './describe-gap.ts';
import { formatGap } from './format-gap.ts';
import classes from './head.module.css';

interface RunResultProps {
  readonly run: RunView;
  readonly settings: BoardView['cycle']['settings'];
  readonly timeZone: string;
}

const isBest = ({ proven, gap }: RunView['classes'][number]) => proven || gap === 0;

/** What the last search found: how good it is in a sentence, and class by class for whoever wants to know. */
export function RunResult({ run, settings, timeZone }: RunResultProps) {
  const { t } = useTranslation('board');
  const number = (value: number) => new Intl.NumberFormat(readerLocale, { maximumFractionDigits: 1 }).format(value);
  const best = run.classes.filter(isBest).map(({ priority }) => priority);
  const share = formatGap(Math.max(0, ...run.classes.filter((one) => !isBest(one)).map(({ gap }) => gap)));
  const quality = () => {
    if (best.length === run.classes.length) return t('run.resultProven');
    if (best.length === 0) return t('run.resultWithin', { share });
    return t('run.resultFirst', { priorities: new Intl.ListFormat('en').format(best.map(String)), share });
  };
  return (
    <details className={classes.result}>
      <summary>
        <Text span fz="sm" c="var(--mantine-color-text)">
          {[run.state === 'stopped' && t('run.resultStopped'), quality()].filter(Boolean).join(' ')}
        </Text>{' '}
        <span className={classes.more}>{t('run.details')}</span>
      </summary>
      <Text fz="sm" c="dimmed" my={6} maw="70ch">
        {run.endedAt && `${t('run.resultAt', { when: formatInstant(run.endedAt, timeZone) })} `}
        {t('run.detailsHint', { unplaced: settings.unplaced, perDay: settings.perDay, perHour: settings.perHour })}
      </Text>
      <div className={classes.scrolls}>
        <table className={classes.table}>
          <thead>
            <tr>
              {(['class', 'cost', 'bound', 'gap'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`run.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {run.classes.map((one) => (
              <tr key={one.priority}>
                <th scope="row">{t('run.class', { priority: one.priority })}</th>
                <td>{number(one.cost)}</td>
                <td>{number(one.bound)}</td>
                <td>{describeGap(one, t)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
