import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { WaitlistPreferences } from '../../../../contract/waitlist/wish.ts';
import { problemOf } from '../../../problem-of.ts';
import { api } from '../../api.ts';
import type { Arrival } from '../../manage/arrival.ts';
import { lt } from '../lt.ts';

/** Offers come by themselves, and not every one of them takes or frees a time that others see: who looks is shown them. */
const LOOK_AGAIN = 20_000;

interface Wishes {
  readonly token: string;
  /** The booking that an accepted offer became. */
  readonly onBooked: (token: string, state: Arrival) => void;
}

interface Accepting {
  readonly offerId: string;
  readonly useCredits: boolean;
  readonly currency?: string;
  readonly phone?: string;
}

/** One place in line by its link, and all its client can say. Nothing is said twice at once; a lost answer is asked for again. */
export function usePlace({ token, onBooked }: Wishes) {
  const client = useQueryClient();
  const key = ['managed', 'waitlist', token];
  const scope = { id: token };
  const [news, setNews] = useState('');
  const query = useQuery({
    queryKey: key,
    queryFn: () => api.ownWaitlist.show({ token }),
    refetchInterval: ({ state }) => (state.data?.changeable ? LOOK_AGAIN : false),
  });
  type View = NonNullable<typeof query.data>;
  const settle = (view: View, said: string) => {
    client.setQueryData(key, view);
    setNews(said);
  };
  // What the server refused may stand otherwise by now.
  const lookAgain = useCallback(() => void client.invalidateQueries({ queryKey: ['managed', 'waitlist', token] }), [client, token]);
  const onError = lookAgain;
  const onMutate = () => setNews('');
  const accept = useMutation({
    scope,
    mutationFn: (accepting: Accepting) => api.ownWaitlist.accept({ token, ...accepting }),
    onMutate,
    onSuccess: ({ booked, ...view }) => {
      settle(view, '');
      for (const queryKey of [['slots'], ['managed']]) void client.invalidateQueries({ queryKey });
      onBooked(booked.token, { just: 'booked' });
    },
    onError,
  });
  const decline = useMutation({
    scope,
    mutationFn: (offerId: string) => api.ownWaitlist.decline({ token, offerId }),
    onMutate,
    onSuccess: (view) => settle(view, lt('ownWaitlist:place.news.declined')),
    onError,
  });
  const update = useMutation({
    scope,
    mutationFn: (said: WaitlistPreferences & { readonly version: number }) => api.ownWaitlist.update({ token, ...said }),
    onMutate,
    onSuccess: (view) => settle(view, lt('ownWaitlist:place.news.changed')),
    onError: (error) => {
      if (problemOf(error)) lookAgain();
    },
  });
  const leave = useMutation({
    scope,
    mutationFn: () => api.ownWaitlist.leave({ token }),
    onMutate,
    onSuccess: (view) => settle(view, lt('ownWaitlist:place.news.left')),
    onError,
  });
  return { query, accept, decline, update, leave, news, lookAgain };
}

export type Place = ReturnType<typeof usePlace>;
export type PlaceView = NonNullable<Place['query']['data']>;
