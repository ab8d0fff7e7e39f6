import type { PortalView } from '../../../contract/cycles/portal.ts';
import { Icon } from '../parts/icon.tsx';
import { zoneCity } from '../format/zone-city.ts';
import { Counts } from './counts.tsx';
import { dateLabel } from './date-label.ts';
import { pt } from './pt.ts';

/** Whose dates, how many are answered, and until when. */
export function PortalHead({ view }: { readonly view: PortalView }) {
  const { coach, counts, closed, placements } = view;
  const name = { coach: coach.name };
  const isOpen = placements.some(({ answerable }) => answerable);
  const isDone = isOpen && counts.pending === 0 && view.wish === null;
  return (
    <header className="portal-head" data-done={isDone || undefined}>
      <h1>{titleOf(view, isOpen, isDone)}</h1>
      {placements.length === 0 && <p>{pt('portal:nothing.text', name)}</p>}
      {isDone && <p>{pt(counts.confirmed > 0 ? 'portal:done.yes' : 'portal:done.no', name)}</p>}
      {isOpen && counts.pending > 0 && <p>{pt('portal:lead', { name: view.clientName, ...name })}</p>}
      {closed && placements.length > 0 && <p>{pt(counts.confirmed > 0 ? 'portal:closed.stands' : 'portal:closed.none', name)}</p>}
      <Counts view={view} />
      {placements.length > 0 && <Deadline view={view} isDone={counts.pending === 0} />}
    </header>
  );
}

function titleOf({ placements, closed, cycle }: PortalView, isOpen: boolean, isDone: boolean): string {
  if (placements.length === 0) return pt('portal:nothing.title');
  if (isDone) return pt('portal:done.title');
  return closed && !isOpen ? pt('portal:closed.title') : pt('portal:hello', { cycle: cycle.name });
}

function Deadline({ view: { answerBy, closed }, isDone }: { readonly view: PortalView; readonly isDone: boolean }) {
  if (!answerBy) return null;
  const { clientTime: here, coachTime: there } = answerBy;
  const own = { when: dateLabel(here), city: zoneCity(here.timeZone) };
  const key = closed ? 'portal:closed.when' : isDone ? 'portal:untilUndo' : 'portal:until';
  return (
    <p className="portal-deadline">
      <Icon name="clock" />
      <span>
        {pt(key, own)}{' '}
        {here.offsetMinutes !== there.offsetMinutes && pt('portal:there', { when: dateLabel(there), city: zoneCity(there.timeZone) })}
      </span>
    </p>
  );
}
