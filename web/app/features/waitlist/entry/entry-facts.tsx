import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CoachEntryView } from '../../../../../contract/waitlist/entry-view.ts';
import { formatFarDate } from '../../../series/format-far-date.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { dateIn } from '../../../time/date-in.ts';
import { todayIn } from '../../../time/today-in.ts';
import { zoneCity } from '../../../time/zone-city.ts';
import { Fact } from '../../../ui/fact.tsx';
import { useWishWords } from '../../../waitlist/use-wish-words.ts';
import classes from './entry.module.css';

/** What somebody waits for and how long, by the coach's clock. */
export function EntryFacts({ entry }: { entry: CoachEntryView }) {
  const { t } = useTranslation('waitlist');
  const { timeZone } = useCoach();
  const words = useWishWords();
  const today = todayIn(timeZone);
  const { target, recurring, position, signedUpAt, addedBy, standsUntil, message, clientTimeZone } = entry;
  const dates = words.dates(entry);
  return (
    <dl className={classes.facts}>
      <Fact name={t('panel.service')}>{words.what(entry)}</Fact>
      <Fact name={t('panel.target')}>{words.target(entry)}</Fact>
      {target.kind !== 'slot' && (
        <>
          <Fact name={t('panel.days')}>{words.days(entry)}</Fact>
          <Fact name={t('panel.hours')}>{words.hours(entry)}</Fact>
          {dates !== null && <Fact name={t('panel.dates')}>{dates}</Fact>}
          <Fact name={t('panel.often')}>{recurring === null ? t('panel.once') : t(`wish.recurring.${recurring}`)}</Fact>
        </>
      )}
      {message !== '' && (
        <Fact name={t('panel.message')}>
          <Text className={classes.prose}>{message}</Text>
        </Fact>
      )}
      <Fact name={t('panel.place')}>
        {position ?? t('panel.outOfLine')}
        {position !== null && (
          <Text fz="sm" c="dimmed">
            {t('list.placeHint')}
          </Text>
        )}
      </Fact>
      <Fact name={t('panel.since')}>{t(`panel.by.${addedBy}`, { date: formatFarDate(dateIn(timeZone, signedUpAt), today) })}</Fact>
      <Fact name={t('panel.stands')}>{formatFarDate(standsUntil, today)}</Fact>
      {clientTimeZone !== timeZone && <Fact name={t('panel.zone')}>{zoneCity(clientTimeZone)}</Fact>}
    </dl>
  );
}
