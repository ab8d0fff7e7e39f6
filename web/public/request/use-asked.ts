import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { BookingView } from '../../../contract/bookings.ts';
import type { AskedView } from '../../../contract/requests/request-view.ts';
import { api } from '../api.ts';
import type { Just } from '../manage/just.ts';

/** Messages take no time, so no page is told of them: while an answer is waited for, the request is asked again this often. */
const LOOK_AGAIN = 20_000;

interface AskedLink {
  readonly token: string;
  readonly timeZone: string;
  readonly booking: Pick<BookingView, 'status'>;
  readonly onDone: (just: Just) => void;
}

/** One request by the link of one of its bookings, and all the client can say to it. */
export function useAsked({ token, timeZone, booking, onDone }: AskedLink) {
  const client = useQueryClient();
  // Under the booking: what is looked at anew for it is so for its request.
  const key = ['managed', token, timeZone, 'request'];
  const scope = { id: token };
  const query = useQuery({
    queryKey: key,
    queryFn: () => api.asked.show({ token, timeZone }),
    placeholderData: (before) => before,
    refetchInterval: ({ state }) => (state.data?.state === 'open' ? LOOK_AGAIN : false),
  });
  const settle = (view: AskedView) => client.setQueryData(key, view);
  const loadAgain = () => client.invalidateQueries({ queryKey: ['managed', token] });
  // Decided while somebody looks: their booking is another then, too.
  const isBehind = booking.status === 'requested' && query.data !== undefined && query.data.state !== 'open';
  useEffect(() => {
    if (isBehind) void client.invalidateQueries({ queryKey: ['managed', token] });
  }, [client, isBehind, token]);
  const accept = useMutation({
    scope,
    mutationFn: (suggestionId: string) => api.asked.accept({ token, timeZone, suggestionId }),
    onSuccess: async () => {
      await loadAgain();
      onDone('agreed');
    },
    onError: () => void loadAgain(),
  });
  const write = useMutation({
    scope,
    mutationFn: (text: string) => api.asked.write({ token, timeZone, text }),
    onSuccess: settle,
    onError: () => void loadAgain(),
  });
  const withdraw = useMutation({
    scope,
    mutationFn: (reason: string) => api.asked.withdraw({ token, timeZone, reason: reason.replaceAll(/\s+/g, ' ') }),
    onSuccess: async (view) => {
      settle(view);
      await loadAgain();
      onDone('withdrawn');
    },
    onError: () => void loadAgain(),
  });
  return { query, accept, write, withdraw };
}
export type Asked = ReturnType<typeof useAsked>;
