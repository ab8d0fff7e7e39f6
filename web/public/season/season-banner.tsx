import '../style/season.css';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { PublicCoach } from '../../../contract/coaches.ts';
import type { Banner, Opening } from '../../../contract/cycles/banner.ts';
import { saveBlob } from '../../save-blob.ts';
import { clock } from '../format/clock.ts';
import { dayName } from '../format/day-name.ts';
import { zoneCity } from '../format/zone-city.ts';
import { Icon } from '../parts/icon.tsx';
import { joinAddress } from '../waitlist/join-address.ts';
import { Countdown } from './countdown.tsx';
import { openingFile } from './opening-file.ts';
import { st } from './st.ts';

interface SeasonBannerProps {
  readonly coach: Pick<PublicCoach, 'name' | 'slug' | 'now' | 'services' | 'waitlist'>;
  readonly banner: Banner;
  readonly serviceSlug: string | undefined;
  /** The moment has come: what is shown is asked again. */
  readonly onOpens: () => void;
}

const when = ({ date, minute }: Pick<Opening, 'date' | 'minute'>): string => `${dayName(date)}, ${clock(minute)}`;

/** How public booking stands, for a coach whose sessions are booked in cycles. */
export function SeasonBanner({ coach, banner, serviceSlug, onOpens }: SeasonBannerProps) {
  return (
    <section className={`season-banner season-${banner.state}`} aria-label={st('season:label')}>
      {banner.state === 'opens_at' && <Opens coach={coach} banner={banner} serviceSlug={serviceSlug} onOpens={onOpens} />}
      {banner.state === 'open' && (
        <Plain state={st('season:open')} title={banner.cycle.name} aside={st('season:left', { count: banner.left })}>
          <Days cycle={banner.cycle} />
          <Next next={banner.next} />
        </Plain>
      )}
      {banner.state === 'full' && (
        <Plain state={st('season:full')} title={banner.cycle.name}>
          <Days cycle={banner.cycle} />
          {!coach.waitlist && <p>{st('season:fullText')}</p>}
          <Next next={banner.next} />
        </Plain>
      )}
      {banner.state === 'coming_soon' && (
        <Plain state={st('season:soon')} title={st('season:soonTitle', { cycle: banner.cycle.name })}>
          <Days cycle={banner.cycle} />
          <p>{st('season:soonText', { coach: coach.name })}</p>
        </Plain>
      )}
      {banner.state === 'closed' && (
        <Plain state={st('season:closed')} title={st('season:closedTitle')}>
          <p>{st('season:closedText')}</p>
        </Plain>
      )}
      {banner.state !== 'open' && coach.waitlist && <Join coach={coach} banner={banner} serviceSlug={serviceSlug} />}
    </section>
  );
}

/** To wait for that season, or for whatever comes. On a page of many services it is for the first that is booked in seasons. */
function Join({ coach, banner, serviceSlug }: Omit<SeasonBannerProps, 'onOpens'>) {
  const service = serviceSlug ?? coach.services.find(({ cycleBound }) => cycleBound)?.slug;
  const season = banner.state === 'closed' ? undefined : banner.cycle.firstDate;
  return (
    <div className="season-join">
      <Link className="button" href={joinAddress({ coach: coach.slug, service, season })}>
        {st('season:join')}
      </Link>
      <p>{st(`season:joinText.${banner.state === 'full' ? 'full' : 'later'}`)}</p>
    </div>
  );
}

interface PlainProps {
  readonly state: string;
  readonly title: string;
  readonly aside?: string;
  readonly children: ReactNode;
}

function Plain({ state, title, aside, children }: PlainProps) {
  return (
    <>
      <p className="season-state">
        <span className="state-dot" aria-hidden="true" />
        {state}
        {aside !== undefined && <span className="season-aside"> · {aside}</span>}
      </p>
      <h2>{title}</h2>
      {children}
    </>
  );
}

const Days = ({ cycle }: { readonly cycle: { readonly firstDate: string; readonly lastDate: string } }) => (
  <p>{st('season:days', { first: dayName(cycle.firstDate), last: dayName(cycle.lastDate) })}</p>
);

/** The viewer's clock first, the coach's where it shows something else. */
function Moments({ at, text }: { readonly at: Opening; readonly text: 'opensWhen' | 'next' }) {
  const own = at.here ?? at;
  const isElsewhere = own.date !== at.date || own.minute !== at.minute;
  return (
    <>
      {st(`season:${text}`, { when: when(own), city: zoneCity(own.timeZone) })}{' '}
      {isElsewhere && <span className="season-there">{st('season:there', { when: when(at), city: zoneCity(at.timeZone) })}</span>}
    </>
  );
}

const Next = ({ next }: { readonly next: Opening | null }) =>
  next ? (
    <p>
      <Moments at={next} text="next" />
    </p>
  ) : null;

interface OpensProps extends Omit<SeasonBannerProps, 'banner'> {
  readonly banner: Extract<Banner, { state: 'opens_at' }>;
}

function Opens({ coach, banner, onOpens }: OpensProps) {
  const { at, cycle } = banner;
  const remind = () => {
    const address = `${location.origin}/${coach.slug}`;
    const summary = st('season:reminder', { coach: coach.name });
    saveBlob(`${coach.slug}.ics`, new Blob([openingFile(at.at, summary, address)], { type: 'text/calendar' }));
  };
  return (
    <>
      <h2>{st('season:opens', { cycle: cycle.name })}</h2>
      <p className="season-when">
        <Moments at={at} text="opensWhen" />
      </p>
      <Countdown at={at.at} now={coach.now} onOver={onOpens} />
      <button type="button" className="button button-plain" onClick={remind}>
        <Icon name="calendar" />
        {st('season:remind')}
      </button>
    </>
  );
}
