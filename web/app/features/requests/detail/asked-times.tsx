import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoachRequestView } from '../../../../../contract/requests/request-view.ts';
import { useRepeatsWords } from '../../../series/rhythm/use-repeats-words.ts';
import { describeMinutes } from '../../../time/describe-minutes.ts';
import { formatMinutes } from '../../../time/format-minutes.ts';
import { formatMoment } from '../../../time/format-moment.ts';
import { zoneCity } from '../../../time/zone-city.ts';
import { useSecondChoice } from '../use-second-choice.ts';
import { DayAround } from './day-around.tsx';
import classes from './detail.module.css';

const FEW = 6;

type Time = CoachRequestView['bookings'][number];

/** On the client's clock; the day is said where it is another. */
const theirTime = (own: Time['coachTime'], theirs: Time['clientTime']) =>
  own.date === theirs.date ? formatMinutes(theirs.minute, theirs.endMinute) : formatMoment(theirs);

/** The times that are asked for, on both clocks, and the day around the one that is looked at. */
export function AskedTimes({ request }: { readonly request: CoachRequestView }) {
  const { t } = useTranslation('requests');
  const { bookings, client, service, durationMinutes, repeats, clientTimeZone, state } = request;
  const repeatsWords = useRepeatsWords();
  const [chosen, setChosen] = useState<string>();
  const [all, setAll] = useState(false);
  const looked = bookings.find(({ id }) => id === chosen) ?? bookings[0];
  const several = bookings.length > 1;
  const second = useSecondChoice(request);
  const theirs = ({ coachTime, clientTime }: Pick<Time, 'coachTime' | 'clientTime'>) =>
    coachTime.offsetMinutes === clientTime.offsetMinutes
      ? t('times.sameClock', { name: client.name })
      : t('times.client', { when: theirTime(coachTime, clientTime), name: client.name, city: zoneCity(clientTimeZone) });
  return (
    <Stack gap="md">
      <div>
        <Text fz="sm" c="dimmed" className={classes.service}>
          <span className={classes.dot} style={{ background: service.color }} aria-hidden="true" />
          {[
            service.name,
            several ? t('times.length', { length: describeMinutes(durationMinutes) }) : describeMinutes(durationMinutes),
            repeats && repeatsWords(repeats),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        <ul className={classes.times} aria-label={t('times.title')}>
          {(all ? bookings : bookings.slice(0, FEW)).map((booking) => {
            const when = formatMoment(booking.coachTime);
            return (
              <li key={booking.id}>
                <span>
                  <Text span fw={600} fz={several ? 'md' : 'lg'} className={classes.when}>
                    {when}
                  </Text>
                  <Text span fz="sm" c="dimmed" className={classes.theirs}>
                    {theirs(booking)}
                  </Text>
                </span>
                {several && (
                  <Button
                    size="compact-sm"
                    variant={booking === looked ? 'light' : 'subtle'}
                    aria-pressed={booking === looked}
                    aria-label={t('times.day', { when })}
                    onClick={() => setChosen(booking.id)}
                  >
                    {t('times.dayShort')}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
        {second && (
          <Text fz="sm">
            {t('times.second', { when: formatMoment(second.coachTime) })}{' '}
            <Text span fz="sm" c="dimmed">
              · {theirs(second)}
            </Text>
          </Text>
        )}
        {bookings.length > FEW && (
          <Button size="compact-sm" variant="subtle" onClick={() => setAll(!all)}>
            {all ? t('times.few') : t('times.all', { count: bookings.length })}
          </Button>
        )}
      </div>
      {looked && state === 'open' && <DayAround asked={looked} own={new Set(bookings.map(({ id }) => id))} />}
    </Stack>
  );
}
