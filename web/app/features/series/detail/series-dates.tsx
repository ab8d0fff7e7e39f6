import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CoachSeriesView } from '../../../../../contract/series/series-view.ts';
import { useNow } from '../../../time/use-now.ts';
import { Card } from '../../../ui/card.tsx';
import type { SeriesDoing } from '../edit/doing.ts';
import { DateRow } from './date-row.tsx';
import classes from './detail.module.css';

interface SeriesDatesProps {
  readonly series: CoachSeriesView;
  readonly onOpen: (bookingId: string) => void;
  readonly onDo: (doing: SeriesDoing) => void;
}

/** Every date of a series: what comes, next first, then what was, newest first. What is only asked for is decided as a request. */
export function SeriesDates({ series: { dates, state }, onOpen, onDo }: SeriesDatesProps) {
  const { t } = useTranslation('series');
  const now = useNow();
  const coming = dates.filter(({ startsAt }) => Date.parse(startsAt) > now);
  const past = dates.filter(({ startsAt }) => Date.parse(startsAt) <= now).toReversed();
  const rows = (list: typeof dates, label: string, changeable: boolean) => (
    <ol className={classes.dates} aria-label={label}>
      {list.map((date) => (
        <DateRow key={date.id} date={date} coming={changeable} onOpen={onOpen} onDo={onDo} />
      ))}
    </ol>
  );
  return (
    <>
      <Card title={t('dates.coming')}>
        {coming.length > 0 ? rows(coming, t('dates.coming'), state !== 'asked') : <Text c="dimmed">{t('dates.none')}</Text>}
      </Card>
      {past.length > 0 && <Card title={t('dates.past')}>{rows(past, t('dates.past'), false)}</Card>}
    </>
  );
}
