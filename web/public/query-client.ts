import { QueryClient } from '@tanstack/react-query';
import { problemOf } from '../problem-of.ts';

/** What the server refused stays refused; only silence is worth another try. */
const retry = (failures: number, error: Error) => problemOf(error) === null && failures < 2;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry, staleTime: 30_000, refetchOnWindowFocus: 'always', networkMode: 'always' },
    mutations: { retry, retryDelay: (attempt) => 500 * 2 ** attempt, networkMode: 'always' },
  },
});
