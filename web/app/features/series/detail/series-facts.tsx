import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CoachSeriesView } from '../../../../../contract/series/series-view.ts';
import { useSeriesWords } from '../../../series/rhythm/use-series-words.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { dateIn } from '../../../time/date-in.ts';
import { describeMinutes } from '../../../time/describe-minutes.ts';
import { formatDate } from '../../../time/format-date.ts';
import { zoneCity } from '../../../time/zone-city.ts';
import { Card } from '../../../ui/card.tsx';
import { Fact } from '../../../ui/fact.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import classes from './detail.module.css';

/** What was agreed: rhythm, length, until when, for whom, and how far it has come. */
export function SeriesFacts({ series }: { series: CoachSeriesView }) {
  const { t } = useTranslation('series');
  const words = useSeriesWords();
  const { timeZone } = useCoach();
  const { client, service, pattern, pauses, dates } = series;
  const last = dates.findLast(({ state }) => state === 'planned');
  const day = (instant: string) => formatDate(dateIn(timeZone, instant));
  /** A pause reaches up to an instant; the last day of it is the one before. */
  const lastDay = (until: string) => day(new Date(Date.parse(until) - 1).toISOString());
  return (
    <Card title={t('facts.title')}>
      <dl className={classes.facts}>
        <Fact name={t('facts.who')}>
          <TextLink to="/app/clients/$clientId" params={{ clientId: client.id }}>
            {client.name}
          </TextLink>
        </Fact>
        <Fact name={t('facts.rhythm')}>{words(series)}</Fact>
        <Fact name={t('facts.service')}>
          {service.name} · {describeMinutes(pattern.durationMinutes)}
        </Fact>
        {last && <Fact name={t('facts.last')}>{formatDate(last.coachTime.date, 'long')}</Fact>}
        {series.clientTimeZone !== timeZone && (
          <Fact name={t('facts.zone')}>{t('facts.zones', { coach: zoneCity(timeZone), client: zoneCity(series.clientTimeZone) })}</Fact>
        )}
        {pauses.length > 0 && (
          <Fact name={t('facts.pauses')}>
            {pauses.map(({ from, until }) => (
              <Text key={from}>
                {until === null ? t('facts.pauseOpen', { from: day(from) }) : t('facts.pause', { from: day(from), to: lastDay(until) })}
              </Text>
            ))}
          </Fact>
        )}
        <Fact name={t('facts.booked')}>
          {t(series.bookedBy === 'client' ? 'facts.byClient' : 'facts.byCoach', { date: day(series.createdAt) })}
        </Fact>
      </dl>
    </Card>
  );
}
