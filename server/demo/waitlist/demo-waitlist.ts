import type { WallHours } from '../../../core/cycles/roster/regular-pattern.ts';
import type { Frequency } from '../../../core/cycles/placement/placement-settings.ts';
import type { Weekday } from '../../../core/time/instant.ts';
import type { DemoClientKey } from '../demo-clients.ts';

/** What is waited for in the demo. */
export const WAITED_FOR = 'coaching-session';
export const WAITED_MINUTES = 60;

export interface DemoEntry {
  readonly client: DemoClientKey;
  readonly joinedDaysAgo: number;
  /** Any session, one of the season to come, or one that somebody else has next week. */
  readonly target: 'service' | 'coming' | 'taken';
  readonly weekdays?: readonly Weekday[];
  readonly hours?: readonly WallHours[];
  readonly recurring?: Frequency;
  readonly message?: string;
  readonly paused?: boolean;
}

export interface DemoFreedSession {
  /** Who had the session, and gave it up three days before. */
  readonly goneClient: DemoClientKey;
  readonly week: number;
  readonly weekday: Weekday;
  readonly wish: number;
  readonly reason: string;
  /** In the order they are asked. */
  readonly answers: readonly { readonly client: DemoClientKey; readonly says: 'yes' | 'no' }[];
}

const from = (startMinute: number, endMinute: number): readonly WallHours[] => [{ startMinute, endMinute }];

/** Those who stood in line first. */
export const FIRST_IN_LINE: readonly DemoEntry[] = [
  {
    client: 'keisha',
    joinedDaysAgo: 44,
    target: 'service',
    weekdays: [1, 2, 3],
    message: 'My shifts change every week; mornings are safest.',
  },
  { client: 'nadia', joinedDaysAgo: 38, target: 'service', message: 'Whatever comes free, I work close by.' },
];

/** What fell free before today: taken at once, by nobody, by the second time of asking. */
export const FREED_BEFORE: readonly DemoFreedSession[] = [
  {
    goneClient: 'owen',
    week: -4,
    weekday: 3,
    wish: 600,
    reason: 'A meeting that I can’t move.',
    answers: [{ client: 'keisha', says: 'yes' }],
  },
  {
    goneClient: 'sofia',
    week: -2,
    weekday: 2,
    wish: 900,
    reason: 'I am travelling after all.',
    answers: [{ client: 'nadia', says: 'no' }],
  },
  { goneClient: 'priya', week: -1, weekday: 4, wish: 660, reason: 'My daughter is ill.', answers: [{ client: 'nadia', says: 'yes' }] },
];

/** Those who stand in line today. */
export const IN_LINE: readonly DemoEntry[] = [
  {
    client: 'aiko',
    joinedDaysAgo: 20,
    target: 'service',
    hours: from(9 * 60, 11 * 60),
    message: 'Your mornings are my late evenings, so nothing after eleven, please.',
  },
  {
    client: 'sofia',
    joinedDaysAgo: 12,
    target: 'service',
    weekdays: [1, 2, 3, 4],
    hours: from(13 * 60 + 30, 17 * 60),
    recurring: 'biweekly',
    message: 'Every other week would be perfect.',
  },
  { client: 'owen', joinedDaysAgo: 9, target: 'service', weekdays: [5], message: 'Fridays only, for now.', paused: true },
  { client: 'keisha', joinedDaysAgo: 6, target: 'taken' },
  { client: 'priya', joinedDaysAgo: 5, target: 'coming', weekdays: [2, 3], message: 'For the new season: Tuesdays or Wednesdays.' },
  {
    client: 'samuel',
    joinedDaysAgo: 2,
    target: 'service',
    weekdays: [2, 3, 4],
    message: 'A week’s notice would be lovely, but I can also jump in.',
  },
];

/** What has just fallen free: nobody has answered yet. */
export const FREED_NOW: readonly DemoFreedSession[] = [
  { goneClient: 'luc', week: 3, weekday: 2, wish: 900, reason: 'The board has moved its meeting to that afternoon.', answers: [] },
  { goneClient: 'jonas', week: 3, weekday: 3, wish: 600, reason: 'My flight goes earlier now.', answers: [] },
];
