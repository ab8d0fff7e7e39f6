import '../style/credits.css';
import { Link } from 'wouter';
import type { MeView } from '../../../contract/me.ts';
import { clock } from '../format/clock.ts';
import { weekdayLabel } from '../format/weekday-label.ts';
import { zoneCity } from '../format/zone-city.ts';
import { Icon } from '../parts/icon.tsx';
import { CheckInFact } from '../credits/check-in-fact.tsx';
import { PackageLine } from '../credits/package-line.tsx';
import { t } from '../t.ts';

type Coach = MeView['coaches'][number];

const usualTimes = ({ favourites, timeZone }: Coach): string =>
  `${favourites.map(({ weekday, minute }) => t('account:coach.favourite', { day: weekdayLabel(weekday), time: clock(minute) })).join(', ')} ${t('account:coach.zone', { city: zoneCity(timeZone) })}`;

/** Whom this client sees, how steadily, and the way to the next time. */
export function MyCoaches({ coaches }: { readonly coaches: readonly Coach[] }) {
  if (coaches.length === 0) return null;
  return (
    <section className="my-coaches" aria-labelledby="my-coaches">
      <h2 id="my-coaches">{t('account:coach.title')}</h2>
      <ul>
        {coaches.map((coach) => (
          <li key={coach.id}>
            <strong>{coach.name}</strong>
            <OpenPackages credits={coach.credits} />
            {coach.streakWeeks > 1 && (
              <p className="fact">
                <Icon name="check" />
                {t('account:coach.streak', { count: coach.streakWeeks })}
              </p>
            )}
            {coach.favourites.length > 0 && (
              <p className="fact">
                <Icon name="clock" />
                {t('account:coach.favourites', { times: usualTimes(coach) })}
              </p>
            )}
            {coach.bookable && (
              <Link className="button button-plain" href={`/${coach.slug}`}>
                {t('account:coach.book', { coach: coach.name })}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What can be used; what is over stands on the page of packages. */
function OpenPackages({ credits: { packages, checkIn } }: Pick<Coach, 'credits'>) {
  return (
    <>
      {packages
        .filter(({ state }) => state === 'open')
        .map((one) => (
          <PackageLine key={one.id} one={one} />
        ))}
      {checkIn && <CheckInFact checkIn={checkIn} />}
    </>
  );
}
