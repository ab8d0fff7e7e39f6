import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { describeProblem } from './problem/describe-problem.ts';

/** Whoever is no longer signed in goes back to the door, and returns to this page afterwards. */
function backToTheDoor(error: unknown) {
  if (describeProblem(error).code !== 'not_signed_in' || !location.pathname.startsWith('/app')) return;
  location.assign(`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`);
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: backToTheDoor }),
  mutationCache: new MutationCache({ onError: backToTheDoor }),
  defaultOptions: {
    queries: { staleTime: 15_000, retry: (count, error) => count < 2 && describeProblem(error).status >= 500 },
  },
});
