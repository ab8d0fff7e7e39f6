import { Link } from 'wouter';
import { clockSpan } from '../format/clock-span.ts';
import { dayName } from '../format/day-name.ts';
import { zoneCity } from '../format/zone-city.ts';
import { t } from '../t.ts';
import type { Arrival } from './arrival.ts';

interface BookedTogetherProps {
  /** Of this page. */
  readonly token: string;
  readonly together: NonNullable<Arrival['together']>;
}

/** All that was booked in one step, each with its own page. */
export function BookedTogether({ token, together }: BookedTogetherProps) {
  const zone = together[0]?.time.timeZone ?? 'UTC';
  return (
    <section className="booking-part" aria-labelledby="together-title">
      <h2 id="together-title">{t('manage:together.title', { count: together.length })}</h2>
      <p className="booking-rule">{t('manage:together.text', { city: zoneCity(zone) })}</p>
      <ul className="together">
        {together.map(({ token: own, time }) => (
          <li key={own}>
            <span>
              {dayName(time.date)}, <span className="nowrap">{clockSpan(time.minute, time.endMinute)}</span>
            </span>
            {own === token ? (
              <span className="together-this">{t('manage:together.this')}</span>
            ) : (
              <Link className="link-button" href={`/m/${own}`} aria-label={t('manage:together.openThis', { day: dayName(time.date) })}>
                {t('manage:together.open')}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
