import type { ReactNode } from 'react';
import type { PublicCoach } from '../../../contract/coaches.ts';
import { zoneCity } from '../format/zone-city.ts';
import { Icon } from '../parts/icon.tsx';
import { Prose } from '../parts/prose.tsx';
import { t } from '../t.ts';

interface CoachProfileProps {
  readonly coach: PublicCoach;
  /** What comes before the long words. */
  readonly first?: ReactNode;
}

/** Who, in their own words. */
export function CoachProfile({ coach, first }: CoachProfileProps) {
  return (
    <section className="coach-profile">
      {coach.services.length > 0 && coach.banner === null && (
        <p className="state">
          <span className="state-dot" aria-hidden="true" />
          {t('pages:coach.open')}
        </p>
      )}
      <h1>{coach.name}</h1>
      {coach.headline && <p className="coach-headline">{coach.headline}</p>}
      {first}
      <Prose text={coach.about} />
      {coach.expect && (
        <div className="coach-expect">
          <h2>{t('pages:coach.expect')}</h2>
          <Prose text={coach.expect} />
        </div>
      )}
      <p className="meta">
        <Icon name="globe" />
        {t('pages:coach.zone', { city: zoneCity(coach.timeZone) })}
      </p>
    </section>
  );
}
