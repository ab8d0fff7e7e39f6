import { Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CoachEntryHistory } from '../../../../../contract/waitlist/entry-view.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { formatInstant } from '../../../time/format-instant.ts';
import { formatMoment } from '../../../time/format-moment.ts';
import { formatWall } from '../../../time/format-wall.ts';
import { OfferTag } from '../offer/offer-tag.tsx';
import classes from './entry.module.css';

interface OfferHistoryProps {
  readonly offers: CoachEntryHistory['offers'];
  readonly onBooking: (bookingId: string) => void;
}

/** Every offer somebody had, newest first, and how each was answered; one that was taken leads to its session. */
export function OfferHistory({ offers, onBooking }: OfferHistoryProps) {
  const { t } = useTranslation('waitlist');
  const { timeZone } = useCoach();
  if (offers.length === 0) return <Text c="dimmed">{t('panel.noOffers')}</Text>;
  return (
    <ol className={classes.offers} aria-label={t('panel.history')}>
      {offers.map((offer) => {
        const { id, state, coachTime, offeredAt, untilCoachTime, byHand, bookingId } = offer;
        const said = [
          t('offer.sent', { time: formatInstant(offeredAt, timeZone) }),
          byHand && t('offer.byHand'),
          state === 'offered' && t('offer.until', { time: formatWall(untilCoachTime) }),
        ];
        return (
          <li key={id} className={classes.offer}>
            <div>
              <Text fz="sm" fw={600}>
                {formatMoment(coachTime)}
              </Text>
              <Text fz="sm" c="dimmed">
                {said.filter(Boolean).join(' · ')}
              </Text>
              {bookingId !== null && (
                <UnstyledButton className={classes.booking} onClick={() => onBooking(bookingId)}>
                  {t('freed.openSession')}
                </UnstyledButton>
              )}
            </div>
            <OfferTag state={state} />
          </li>
        );
      })}
    </ol>
  );
}
