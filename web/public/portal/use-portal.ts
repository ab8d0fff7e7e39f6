import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PortalPlacement, PortalView } from '../../../contract/cycles/portal.ts';
import { api } from '../api.ts';
import { problemOf } from '../../problem-of.ts';
import { type Answer, withAnswers } from './portal-state.ts';
import { pt } from './pt.ts';

/** What was refused, and of which date; null of none in particular. */
export interface Trouble {
  readonly placementId: string | null;
  readonly text: string;
}

interface Said {
  readonly of: readonly PortalPlacement[];
  readonly answer: Answer;
  /** What is read aloud once it is done. */
  readonly done: string;
}

/** One client's dates, and what they say to them. Answers show at once and come back when the server says no; they are sent one after another. */
export function usePortal(token: string, timeZone: string) {
  const client = useQueryClient();
  const key = ['portal', token, timeZone];
  const scope = { id: token };
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [news, setNews] = useState('');
  const query = useQuery({ queryKey: key, queryFn: () => api.portal.show({ token, timeZone }), placeholderData: (before) => before });
  const begin = async (): Promise<PortalView | undefined> => {
    setTrouble(null);
    await client.cancelQueries({ queryKey: key });
    return client.getQueryData<PortalView>(key);
  };
  const settle = (view: PortalView, done: string) => {
    client.setQueryData(key, view);
    setNews(done);
  };
  const fail = (error: unknown, placementId: string | null, isBack = false) => {
    const problem = problemOf(error);
    const coach = query.data?.coach.name ?? '';
    setTrouble({ placementId, text: troubleText(problem, coach, isBack) });
    void client.invalidateQueries({ queryKey: key });
  };

  const answer = useMutation({
    scope,
    mutationFn: ({ of, answer: given }: Said) =>
      api.portal.answer({ token, timeZone, answers: of.map(({ id, startsAt }) => ({ placementId: id, answer: given, startsAt })) }),
    onMutate: async ({ of, answer: given }) => {
      const before = await begin();
      // Where a date goes back to another time, the server says to which, and whether it can.
      const isPlain = given !== null || of.every(({ movedFrom }) => movedFrom === null);
      if (before && isPlain) client.setQueryData(key, withAnswers(before, new Set(of.map(({ id }) => id)), given));
      return before;
    },
    onSuccess: (view, { done }) => settle(view, done),
    onError: (error, { of, answer: given }, before) => {
      if (before) client.setQueryData(key, before);
      fail(error, of.length === 1 ? (of[0]?.id ?? null) : null, given === null);
    },
  });
  const change = useMutation({
    scope,
    mutationFn: ({ placementId, startsAt }: { placementId: string; startsAt: string; done: string }) =>
      api.portal.change({ token, timeZone, placementId, startsAt }),
    onMutate: begin,
    onSuccess: (view, { done }) => settle(view, done),
    onError: (error, { placementId }) => {
      if (problemOf(error)?.code !== 'slot_taken') fail(error, placementId);
    },
  });
  const wish = useMutation({
    scope,
    mutationFn: (said: { wish: PortalView['wish']; message: string }) => api.portal.wish({ token, timeZone, ...said }),
    onMutate: begin,
    onSuccess: (view, said) => settle(view, pt(said.wish === null ? 'portal:said.back' : 'portal:said.skipped')),
    onError: (error) => fail(error, null),
  });
  return { query, answer, change, wish, trouble, news };
}
export type Portal = ReturnType<typeof usePortal>;

function troubleText(problem: ReturnType<typeof problemOf>, coach: string, isBack: boolean): string {
  if (!problem) return pt('portal:trouble.unreachable');
  if (problem.code === 'changed_meanwhile') return pt('portal:trouble.changed', { coach });
  return isBack && problem.code === 'slot_taken' ? pt('portal:trouble.back') : problem.detail;
}
