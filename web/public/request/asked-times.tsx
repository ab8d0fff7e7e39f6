import { useState } from 'react';
import type { AskedView } from '../../../contract/requests/request-view.ts';
import { ownClock } from '../format/own-clock.ts';
import { When } from '../manage/when.tsx';
import { at } from './at.ts';

/** A year of weeks is no list to read on a phone. */
const SHOWN = 6;

/** All that was asked for in one step, each on both clocks. */
export function AskedTimes({ view: { bookings, rhythm } }: { readonly view: AskedView }) {
  const [all, setAll] = useState(false);
  const shown = all ? bookings : bookings.slice(0, SHOWN);
  const hidden = bookings.length - shown.length;
  return (
    <section className="booking-part" aria-labelledby="asked-times">
      <h2 id="asked-times">{at('asked:times.label', { count: bookings.length })}</h2>
      {rhythm !== null && <p className="booking-rule">{at('asked:times.rhythm', { rhythm: ownClock(rhythm), count: bookings.length })}</p>}
      <ol className="request-times">
        {shown.map((booking) => (
          <li key={booking.id}>
            <When booking={booking} />
          </li>
        ))}
      </ol>
      {hidden > 0 && (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          {at('asked:times.more', { count: hidden })}
        </button>
      )}
    </section>
  );
}
