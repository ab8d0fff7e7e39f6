import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { api } from '../../api.ts';
import { clock } from '../../format/clock.ts';
import { Skeleton } from '../../parts/skeleton.tsx';
import { Trouble } from '../../parts/trouble.tsx';
import { t } from '../../t.ts';
import { joinAddress } from '../join-address.ts';

interface TakenTimesProps {
  readonly coach: { readonly slug: string };
  readonly service: { readonly slug: string };
  readonly length: number;
  readonly timeZone: string;
  readonly day: string;
  /** Nothing is free on this day: then what is taken is shown at once. */
  readonly isFull: boolean;
}

/** Times of a day that somebody has: one can be told when one falls free. */
export function TakenTimes({ coach, service, length, timeZone, day, isFull }: TakenTimesProps) {
  const [wasOpened, open] = useState(false);
  const isOpen = isFull || wasOpened;
  const title = useRef<HTMLHeadingElement>(null);
  // The button is gone with the question.
  useEffect(() => {
    if (wasOpened) title.current?.focus();
  }, [wasOpened]);
  const { data, error, isPending } = useQuery({
    // Among the open times: what changes those changes these.
    queryKey: ['slots', coach.slug, service.slug, length, 'taken', timeZone, day],
    queryFn: () =>
      api.ownWaitlist.taken({ coachSlug: coach.slug, serviceSlug: service.slug, durationMinutes: length, timeZone, date: day }),
    enabled: isOpen,
  });
  const wish = { coach: coach.slug, service: service.slug, length };
  if (!isOpen)
    return (
      <button type="button" className="link-button taken-open" onClick={() => open(true)}>
        {t('booker:waiting.show')}
      </button>
    );
  return (
    <section className="taken" aria-labelledby="taken-title">
      <h3 id="taken-title" className="times-part" tabIndex={-1} ref={title}>
        {t('booker:waiting.title')}
      </h3>
      <Trouble error={error} />
      {isPending && <Skeleton shape="slot" count={3} />}
      <p role="status" className="times-count">
        {data && t(data.length > 0 ? 'booker:waiting.hint' : 'booker:waiting.none')}
      </p>
      <ul className="slots">
        {data?.map(({ startsAt, viewerTime }) => (
          <li key={startsAt}>
            <Link
              className="slot slot-taken"
              aria-label={t('booker:waiting.one', { time: clock(viewerTime.minute) })}
              href={joinAddress({ ...wish, day, at: startsAt })}
            >
              {clock(viewerTime.minute)}
            </Link>
          </li>
        ))}
      </ul>
      <Link className="link-button" href={joinAddress(wish)}>
        {t('booker:waiting.any')}
      </Link>
    </section>
  );
}
