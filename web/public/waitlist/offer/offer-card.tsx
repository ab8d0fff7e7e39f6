import { type FormEvent, useEffect, useRef, useState } from 'react';
import { problemOf } from '../../../problem-of.ts';
import { dateLabel } from '../../portal/date-label.ts';
import { zoneCity } from '../../format/zone-city.ts';
import { When } from '../../manage/when.tsx';
import { Field } from '../../parts/field.tsx';
import { Icon } from '../../parts/icon.tsx';
import { t } from '../../t.ts';
import { lt } from '../lt.ts';
import type { Place, PlaceView } from '../place/use-place.ts';
import { DeclineForm } from './decline-form.tsx';
import { OfferTerms, type OfferTerms as Terms } from './offer-terms.tsx';
import { OfferTrouble } from './offer-trouble.tsx';
import { TimeLeft } from './time-left.tsx';
import { useOfferCost } from './use-offer-cost.ts';

interface OfferCardProps {
  readonly view: PlaceView;
  readonly offer: PlaceView['offers'][number];
  readonly place: Place;
  /** The mail's link was about this one. */
  readonly isMeant: boolean;
  /** And about saying no to it. */
  readonly saysNo: boolean;
}

/** Of a service that went meanwhile. */
const UNKNOWN: Pick<Terms, 'prices' | 'cover'> = { prices: [], cover: { cost: 0, required: false, left: 0, starts: [], missing: 0 } };

/** One time that is held: when, until when, what it costs, yes and no. */
export function OfferCard({ view, offer, place: { accept, decline, lookAgain }, isMeant, saysNo }: OfferCardProps) {
  const [phone, setPhone] = useState('');
  const cost = useOfferCost(offer.terms ?? UNKNOWN);
  const [isSayingNo, setSayingNo] = useState(saysNo);
  const card = useRef<HTMLElement>(null);
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isMeant && !saysNo) card.current?.focus();
  }, [isMeant, saysNo]);
  const when = dateLabel(offer.coachTime);
  const isMine = accept.variables?.offerId === offer.id;
  const problem = isMine ? problemOf(accept.error) : null;
  const [asksPhone, setAsksPhone] = useState(false);
  const isPending = isMine && (accept.isPending || accept.isSuccess);
  const phoneFine = /^\+?[0-9][0-9 ()./-]{4,30}$/.test(phone.trim());
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (accept.isPending || accept.isSuccess) return;
    if (asksPhone && !phoneFine) return card.current?.querySelector<HTMLElement>('[type=tel]')?.focus();
    accept.mutate(
      { offerId: offer.id, ...cost.said, ...(asksPhone && { phone: phone.trim() }) },
      {
        onError: (error) => {
          if (problemOf(error)?.code !== 'phone_required') return;
          setTried(false);
          setAsksPhone(true);
        },
      },
    );
  };
  useEffect(() => {
    if (asksPhone) card.current?.querySelector<HTMLElement>('[type=tel]')?.focus();
  }, [asksPhone]);
  return (
    <article className="offer" ref={card} tabIndex={-1} aria-labelledby={`offer-${offer.id}`}>
      <p className="offer-state">
        <Icon name="clock" />
        {lt(offer.shared ? 'ownWaitlist:offer.shared' : 'ownWaitlist:offer.held')}
        <TimeLeft until={offer.until} now={view.now} onOver={lookAgain} />
      </p>
      <h2 id={`offer-${offer.id}`}>
        <When booking={offer} />
      </h2>
      <p className="offer-until">
        <Until offer={offer} />
      </p>
      {offer.shared && <p>{lt('ownWaitlist:offer.sharedText')}</p>}
      {offer.terms && <OfferTerms view={view} offer={offer} terms={offer.terms} cost={cost} />}
      {isSayingNo ? (
        <DeclineForm
          offerId={offer.id}
          decline={decline}
          onKeep={() => {
            setSayingNo(false);
            requestAnimationFrame(() => no.current?.focus());
          }}
        />
      ) : (
        <form noValidate onSubmit={submit}>
          {asksPhone && (
            <Field
              name={`phone-${offer.id}`}
              label={lt('ownWaitlist:offer.phone')}
              type="tel"
              autoComplete="tel"
              inputMode="tel"
              maxLength={32}
              value={phone}
              error={tried && !phoneFine ? t('booker:form.phoneMissing') : undefined}
              hint={lt('ownWaitlist:offer.phoneHint', { coach: view.coach.name })}
              onChange={setPhone}
            />
          )}
          <OfferTrouble error={isMine && problem?.code !== 'phone_required' ? accept.error : null} />
          <div className="actions">
            <button
              type="submit"
              className="button"
              aria-label={isPending ? undefined : lt('ownWaitlist:offer.doOf', { when })}
              aria-disabled={accept.isPending || isPending || undefined}
            >
              {lt(isPending ? 'ownWaitlist:offer.pending' : 'ownWaitlist:offer.do')}
            </button>
            <button
              type="button"
              className="button button-plain"
              ref={no}
              aria-label={lt('ownWaitlist:offer.noOf', { when })}
              onClick={() => {
                if (!decline.isPending) decline.reset();
                setSayingNo(true);
              }}
            >
              {lt('ownWaitlist:offer.no')}
            </button>
          </div>
        </form>
      )}
    </article>
  );
}

/** The client's clock first, the coach's where it shows something else. */
function Until({ offer: { untilClientTime: here, untilCoachTime: there } }: Pick<OfferCardProps, 'offer'>) {
  return (
    <>
      {lt('ownWaitlist:offer.until', { when: dateLabel(here), city: zoneCity(here.timeZone) })}{' '}
      {here.offsetMinutes !== there.offsetMinutes &&
        lt('ownWaitlist:offer.there', { when: dateLabel(there), city: zoneCity(there.timeZone) })}
    </>
  );
}
