import { Group, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CoachRequestView } from '../../../../../contract/requests/request-view.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { describeMinutes } from '../../../time/describe-minutes.ts';
import { formatDate } from '../../../time/format-date.ts';
import { formatTimeIn } from '../../../time/format-time-in.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { besideOf, thingsOf } from './day-facts.ts';
import { DayStrip } from './day-strip.tsx';
import classes from './detail.module.css';

interface DayAroundProps {
  readonly asked: CoachRequestView['bookings'][number];
  /** Everything that was asked for together. */
  readonly own: ReadonlySet<string>;
}

/** The day a request falls on: drawn, and said: what comes before, what after, and how much lies between. */
export function DayAround({ asked, own }: DayAroundProps) {
  const { t } = useTranslation('requests');
  const { id: coachId, timeZone } = useCoach();
  const { date } = asked.coachTime;
  const day = useQuery(queries.calendar.show.queryOptions({ input: { coachId, from: date, to: date } }));
  const things = day.data && thingsOf(day.data, own);
  const { before, after, over } = besideOf(asked, things ?? []);
  const gap = (minutes: number) => (minutes === 0 ? t('day.noGap') : describeMinutes(minutes));
  const name = (known: string | null) => known ?? t('day.held');
  const time = (instant: string) => formatTimeIn(instant, timeZone, date);
  const sentences = [
    over.length > 0 && t('day.over', { names: over.map((thing) => name(thing.name)).join(', ') }),
    before
      ? t('day.before', { name: name(before.thing.name), time: time(before.thing.endsAt), gap: gap(before.gapMinutes) })
      : after && t('day.beforeNone'),
    after
      ? t('day.after', { name: name(after.thing.name), time: time(after.thing.startsAt), gap: gap(after.gapMinutes) })
      : before && t('day.afterNone'),
    !before && !after && over.length === 0 && t('day.none'),
  ].filter((sentence) => typeof sentence === 'string');
  return (
    <section aria-label={t('day.title')}>
      <Group justify="space-between" gap="xs" mb={6}>
        <Text component="h3" fz="sm" fw={600} m={0}>
          {formatDate(date, 'long')}
        </Text>
        <TextLink to="/app/calendar" search={{ booking: asked.id }} fz="sm">
          {t('day.toCalendar')}
        </TextLink>
      </Group>
      <ProblemNotice error={day.error} />
      {!things && day.error === null && <Skeleton height={66} radius="md" />}
      {day.data && things && <DayStrip asked={asked} things={things} bands={day.data.bands} />}
      {things && (
        <Text fz="sm" c="dimmed" className={classes.beside}>
          {sentences.join(' ')}
        </Text>
      )}
    </section>
  );
}
