import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FreedTimeView } from '../../../../../contract/waitlist/freed-time-view.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { formatInstant } from '../../../time/format-instant.ts';
import { OfferTag } from '../offer/offer-tag.tsx';
import classes from './freed.module.css';

/** Who was asked about a time, in that order, and what they said. */
export function AskedList({ offers, label }: { offers: FreedTimeView['offers']; label: string }) {
  const { t } = useTranslation('waitlist');
  const { timeZone } = useCoach();
  return (
    <ol className={classes.asked} aria-label={label}>
      {offers.map(({ id, entryId, clientName, offeredAt, state, byHand }) => (
        <li key={id}>
          <span>
            <Link to="/app/waitlist" search={{ part: 'offers', entry: entryId }} resetScroll={false} className={classes.person}>
              {clientName}
            </Link>{' '}
            <Text span fz="sm" c="dimmed">
              {t('offer.sent', { time: formatInstant(offeredAt, timeZone) })}
              {byHand && ` · ${t('offer.byHand')}`}
            </Text>
          </span>
          <OfferTag state={state} />
        </li>
      ))}
    </ol>
  );
}
