import { Divider, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FreedTimeView } from '../../../../contract/waitlist/freed-time-view.ts';
import { useCoach } from '../../session/use-coach.ts';
import { describeMinutes } from '../../time/describe-minutes.ts';
import { formatInstant } from '../../time/format-instant.ts';
import { formatMoment } from '../../time/format-moment.ts';
import { zoneCity } from '../../time/zone-city.ts';
import { Fact } from '../../ui/fact.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Tag } from '../../ui/tag.tsx';
import { KeptActions } from './kept-actions.tsx';
import { KeptOffers } from './kept-offers.tsx';
import type { KeptWays } from './kept-ways.ts';
import { useNowWords } from './use-now-words.ts';
import classes from './kept.module.css';

const minutesOf = ({ startsAt, endsAt }: FreedTimeView) => (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000;

/** A time that fell free: who has it offered, what happens next, what can be done, and who was asked before. */
export function KeptDetails({ freed, ...ways }: KeptWays & { readonly freed: FreedTimeView }) {
  const { t } = useTranslation(['kept', 'app']);
  const { timeZone } = useCoach();
  const nowWords = useNowWords();
  const isKept = freed.state === 'offering';
  const booked = freed.offers.find(({ bookingId }) => bookingId !== null)?.bookingId;
  const openTo =
    freed.cause === 'by_hand'
      ? t('kept:panel.publicByHand')
      : freed.publicAt && t('kept:panel.publicAt', { when: formatInstant(freed.publicAt, timeZone) });
  return (
    <Stack gap="lg">
      <div>
        <Tag color={isKept ? 'amber' : freed.state === 'taken' ? 'green' : 'grey'} icon={isKept ? 'waitlist' : undefined}>
          {t(`kept:state.${freed.state}`)}
        </Tag>
        <Title order={2} fz={22} mt={6}>
          {formatMoment(freed.coachTime)}
        </Title>
        <Text c="dimmed">
          {[freed.services.map(({ name }) => name).join(', '), t('app:zoneTime', { city: zoneCity(timeZone) })].join(' · ')}
        </Text>
      </div>
      <Text aria-live="polite">{nowWords(freed)}</Text>
      {isKept && <KeptActions freed={freed} {...ways} />}
      {booked && (
        <LinkButton to="/app/calendar" search={{ booking: booked }} variant="default" mr="auto">
          {t('kept:panel.booking')}
        </LinkButton>
      )}
      <dl className={classes.facts}>
        <Fact name={t('kept:panel.room')}>{describeMinutes(minutesOf(freed))}</Fact>
        <Fact name={t('kept:panel.cause')}>
          {t(`kept:cause.${freed.cause}`)}
          <Text fz="sm" c="dimmed">
            {formatInstant(freed.freedAt, timeZone)}
          </Text>
        </Fact>
        {isKept && openTo && <Fact name={t('kept:panel.goesPublic')}>{openTo}</Fact>}
      </dl>
      <Divider />
      <KeptOffers offers={freed.offers} />
    </Stack>
  );
}
