import type { PortalView } from '../../../contract/cycles/portal.ts';
import { pt } from './pt.ts';

/** "3 confirmed, 1 declined, 1 to answer"; what there is none of is left out. */
export function Counts({ view: { counts, closed } }: { readonly view: Pick<PortalView, 'counts' | 'closed'> }) {
  const said = (['confirmed', 'declined', 'pending'] as const).filter((each) => counts[each] > 0);
  return said.length === 0 ? null : (
    <p className="portal-counts">
      {said.map((each) => (
        <span key={each} className={`portal-count portal-count-${each}`}>
          {pt(`portal:summary.${closed && each === 'pending' ? 'silent' : each}`, { count: counts[each] })}
        </span>
      ))}
    </p>
  );
}
