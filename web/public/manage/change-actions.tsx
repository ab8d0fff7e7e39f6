import { Link, useLocation } from 'wouter';
import type { BookingView } from '../../../contract/bookings.ts';
import { policySentences } from '../format/policy-sentences.ts';
import { t } from '../t.ts';

/** Move and cancel, or the sentence that says why not. */
export function ChangeActions({ booking }: { readonly booking: BookingView }) {
  const [address] = useLocation();
  const { moveRefusal, cancelRefusal } = booking;
  const refusals = [...new Set([moveRefusal?.sentence, cancelRefusal?.sentence])].filter((sentence) => sentence !== undefined);
  return (
    <section className="booking-part" aria-labelledby="change-title">
      <h2 id="change-title">{t('manage:change.title')}</h2>
      {refusals.length < 2 && !(moveRefusal && cancelRefusal) && !booking.askedToMove && (
        <p className="booking-rule">
          {policySentences(booking.policy, { startsAt: booking.startsAt, timeZone: booking.clientTime.timeZone })}
        </p>
      )}
      {refusals.map((sentence) => (
        <p key={sentence} className="booking-rule">
          {sentence}
        </p>
      ))}
      <div className="actions">
        {!moveRefusal && !booking.askedToMove && (
          <Link className="button button-plain" href={`${address}?do=move`}>
            {t('manage:change.move')}
          </Link>
        )}
        {!cancelRefusal && (
          <Link className="button button-plain button-danger" href={`${address}?do=cancel`}>
            {t('manage:change.cancel')}
          </Link>
        )}
      </div>
    </section>
  );
}
