import type { PortalPlacement, PortalView } from '../../../contract/cycles/portal.ts';
import { monthName } from '../format/month-name.ts';
import { Notice } from '../parts/notice.tsx';
import { AllDates } from './all-dates.tsx';
import { DateCard } from './date-card.tsx';
import { PortalHead } from './portal-head.tsx';
import type { Portal } from './use-portal.ts';
import { pt } from './pt.ts';
import { WholeSeason } from './whole-season.tsx';

interface PortalSeenProps {
  readonly token: string;
  readonly view: PortalView;
  readonly portal: Portal;
}

/** The dates month by month on the client's clock, in the order they come. */
function byMonth(placements: readonly PortalPlacement[]) {
  const months = new Map<string, PortalPlacement[]>();
  for (const each of placements) {
    const month = each.clientTime.date.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), each]);
  }
  return [...months];
}

/** All dates, each with what can be said to it, and what can be said to all of them. */
export function PortalSeen({ token, view, portal }: PortalSeenProps) {
  const { trouble, news } = portal;
  return (
    <div className="portal">
      <PortalHead view={view} />
      <p className="unseen" role="status">
        {news}
      </p>
      {view.wish !== null && <WholeSeason view={view} portal={portal} />}
      {byMonth(view.placements).map(([month, dates]) => (
        <section key={month} aria-labelledby={`month-${month}`}>
          <h2 className="portal-month" id={`month-${month}`}>
            {monthName(month)}
          </h2>
          <ul className="dates">
            {dates.map((date) => (
              <DateCard key={date.id} token={token} date={date} view={view} portal={portal} />
            ))}
          </ul>
        </section>
      ))}
      <div role="alert">
        {trouble?.placementId === null && (
          <Notice kind="error" title={pt('portal:trouble.title')}>
            <p>{trouble.text}</p>
          </Notice>
        )}
      </div>
      <AllDates token={token} view={view} portal={portal} />
      {view.wish === null && !view.closed && view.placements.some(({ answerable }) => answerable) && (
        <WholeSeason view={view} portal={portal} />
      )}
    </div>
  );
}
