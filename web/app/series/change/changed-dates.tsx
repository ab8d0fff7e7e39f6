import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../time/format-moment.ts';
import { Tag } from '../../ui/tag.tsx';
import { CheckedRow } from '../dates/checked-row.tsx';
import { standing } from '../dates/standing.ts';
import { Unsettled } from '../dates/unsettled.tsx';
import type { Choices } from '../dates/use-choices.ts';
import { type ChangeLine, changeLines, type Preview } from './change-lines.ts';
import classes from '../dates/dates.module.css';

interface ChangedDatesProps {
  readonly preview: Preview;
  readonly choices: Choices;
  readonly loading: boolean;
  readonly onOverbook: () => void;
}

/** Exactly what a change does: what moves, what is new, what is cancelled, and what is not free. What stays is only counted. */
export function ChangedDates({ preview, choices, loading, onOverbook }: ChangedDatesProps) {
  const { t } = useTranslation('series');
  const lines = changeLines(preview, choices.all);
  const count = (what: ChangeLine['what']) => lines.filter((line) => line.what === what).length;
  const planned = preview.dates.filter(({ state }) => state === 'planned').length;
  const stays = planned - count('moves') - count('added');
  const told = [
    count('moves') > 0 && t('preview.moves', { count: count('moves') }),
    count('added') > 0 && t('preview.added', { count: count('added') }),
    count('cancelled') > 0 && t('preview.cancelled', { count: count('cancelled') }),
    stays > 0 && t('preview.stays', { count: stays }),
  ].filter(Boolean);
  const taken = lines.flatMap((line) =>
    'date' in line && standing(line.date, choices.of(line.date.id), choices.gone.has(line.date.id)) === 'taken' ? [line.date.id] : [],
  );
  return (
    <Stack gap="sm">
      <Text fw={600} aria-live="polite">
        {lines.length === 0 ? t('preview.nothing') : told.join(' · ')}
      </Text>
      <Unsettled ids={taken} choices={choices} loading={loading} onOverbook={onOverbook} />
      {lines.length > 0 && (
        <ol className={classes.list} aria-label={t('preview.label')}>
          {lines.map((line) =>
            line.what === 'cancelled' ? (
              <li key={`cancelled ${line.at.date} ${line.at.minute}`} className={classes.row} data-state="cancelled">
                <div className={classes.line}>
                  <span className={classes.when}>{formatMoment(line.at)}</span>
                  <Tag color="grey">{t('check.cancelled')}</Tag>
                </div>
              </li>
            ) : (
              <CheckedRow
                key={line.date.id}
                date={line.date}
                was={line.what === 'moves' ? line.was : undefined}
                {...(line.what !== 'left' && { what: line.what })}
                choice={choices.of(line.date.id)}
                gone={choices.gone.has(line.date.id)}
                onChoice={choices.choose}
                onBack={() => choices.drop(line.date.id)}
              />
            ),
          )}
        </ol>
      )}
    </Stack>
  );
}
