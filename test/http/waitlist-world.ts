import { expect } from 'vitest';
import type { JsonAnswer } from './json-client.ts';
import { openPractices, type Practices } from './practices.ts';
import { openWaitlist, type WaitlistPractice } from './waitlist-practice.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** Monday, 1 March 2027, 10:00 in Toronto; the clocks there change on the 14th. */
export const START = Date.parse('2027-03-01T15:00:00Z');
/** The Thursday after, 10:00 there. */
export const TEN = START + 3 * DAY;

export const iso = (instant: number): string => new Date(instant).toISOString();

/** Somebody who has joined, and the link of their mail. */
export interface Joined {
  readonly id: string;
  readonly clientId: string;
  readonly token: string;
  readonly show: () => Promise<JsonAnswer>;
}

export interface JoinedPractice extends WaitlistPractice {
  /** They join by the public page one after the other, each a minute later; Ada as `ada@example.com`, unless said otherwise. */
  readonly joined: (name: string, more?: object) => Promise<Joined>;
  /** Somebody else had a session there, which is cancelled. */
  readonly freed: (startsAt?: number) => Promise<void>;
}

export interface WaitlistWorld {
  readonly practices: Practices;
  /** What the server's clock shows; it stands still until it is set. */
  readonly clock: { at: number };
  readonly open: (...wishes: WishesOf<typeof openWaitlist>) => Promise<JoinedPractice>;
  readonly stop: () => Promise<void>;
}

type WishesOf<Open> = Open extends (practices: Practices, ...wishes: infer Wishes) => unknown ? Wishes : never;

/** Practices that clients wait for, on a clock of the test, where nothing runs by itself. */
export async function openWaitlistWorld(): Promise<WaitlistWorld> {
  const clock = { at: START };
  const practices = await openPractices({ clock: { now: () => clock.at }, runsJobs: false });
  return {
    practices,
    clock,
    open: async (...wishes) => {
      const practice = await openWaitlist(practices, ...wishes);
      const { book, join, visitor } = practice;
      return {
        ...practice,
        joined: async (name, more = {}) => {
          const who = { name, email: `${name.toLowerCase()}@example.com`, ...more };
          expect((await join(who)).status).toBe(201);
          clock.at += 60_000;
          const entry = await practice.entryOf(who.email);
          const token = await practice.linkTo(entry.id);
          return { ...entry, token, show: () => visitor('GET', `/waitlist/${token}`) };
        },
        freed: async (startsAt = TEN) => {
          const { body } = await book(iso(startsAt), { email: 'gone@example.com', name: 'Gone' });
          expect(await visitor('POST', `/manage/${body.manageToken}/cancel`, { reason: '' })).toMatchObject({ status: 200 });
        },
      };
    },
    stop: () => practices.stop(),
  };
}
