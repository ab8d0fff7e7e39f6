import { useQuery } from '@tanstack/react-query';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { KeptDetails } from './kept-details.tsx';
import type { KeptWays } from './kept-ways.ts';

/** A freed time as it is now: what its people answer shows while it is open. */
export function KeptLoaded({ freedTimeId, ...ways }: KeptWays & { readonly freedTimeId: string }) {
  const { id: coachId } = useCoach();
  const freed = useQuery(queries.waitlist.showFreedTime.queryOptions({ input: { coachId, freedTimeId } }));
  return <Loaded query={freed}>{(data) => <KeptDetails key={data.id} freed={data} {...ways} />}</Loaded>;
}
