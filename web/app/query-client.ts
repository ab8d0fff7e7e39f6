import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { describeProblem } from './problem/describe-problem.ts';

/** Where somebody goes first who is refused for want of this. */
const DOORS: Readonly<Record<string, string>> = { not_signed_in: '/sign-in', second_factor_needed: '/second-step' };

/** Whoever is no longer signed in, or needs a second step since, goes to that door, and returns to this page afterwards. */
function backToTheDoor(error: unknown) {
  const door = DOORS[describeProblem(error).code];
  if (door === undefined || !location.pathname.startsWith('/app')) return;
  location.assign(`${door}?next=${encodeURIComponent(location.pathname + location.search)}`);
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: backToTheDoor }),
  mutationCache: new MutationCache({ onError: backToTheDoor }),
  defaultOptions: {
    queries: { staleTime: 15_000, retry: (count, error) => count < 2 && describeProblem(error).status >= 500 },
  },
});
