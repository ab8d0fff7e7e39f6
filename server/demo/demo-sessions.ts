import type { Weekday } from '../../core/time/instant.ts';
import type { DemoClientKey } from './demo-clients.ts';

export interface DemoSession {
  readonly client: DemoClientKey;
  readonly service: string;
  /** Weeks from this one. */
  readonly week: number;
  readonly weekday: Weekday;
  /** Minute of the day in the coach's zone that they wished for; they get the nearest that is open. */
  readonly wish: number;
  /** How many days before that they booked. */
  readonly ahead: number;
  readonly length?: number;
  readonly note?: string;
  /** Booked by the coach, at the end of a session. */
  readonly byCoach?: boolean;
  readonly cancelled?: { readonly by: 'client' | 'coach'; readonly reason: string };
  readonly noShow?: boolean;
  /** The coach's private note. */
  readonly remark?: string;
}

const TALK = 'coaching-session';
const DEEP = 'deep-session';
const CHECK = 'monthly-check-in';
const TRAIN = 'strength-and-breath';
const CALL = 'first-conversation';
const CASE = 'supervision';

/** Some fifty sessions, past and to come, in the order of their weeks. */
export const DEMO_SESSIONS: readonly DemoSession[] = [
  {
    client: 'amara',
    service: TALK,
    week: -6,
    weekday: 2,
    wish: 600,
    ahead: 9,
    note: 'I have been offered the team lead role and can’t decide.',
    remark: 'Wants to be asked about her sister’s opinion last, not first.',
  },
  { client: 'sofia', service: CALL, week: -6, weekday: 4, wish: 660, ahead: 6, note: 'A friend recommended you. New to coaching.' },
  { client: 'owen', service: TALK, week: -6, weekday: 5, wish: 630, ahead: 5, noShow: true },
  { client: 'amara', service: TALK, week: -5, weekday: 2, wish: 600, ahead: 7, byCoach: true },
  { client: 'priya', service: TALK, week: -5, weekday: 1, wish: 840, ahead: 7 },
  { client: 'owen', service: CALL, week: -5, weekday: 5, wish: 660, ahead: 3, noShow: true },
  { client: 'tomasz', service: TRAIN, week: -5, weekday: 3, wish: 1050, ahead: 5, note: 'Left knee again, please go easy.' },
  { client: 'meiLing', service: TRAIN, week: -5, weekday: 3, wish: 1080, ahead: 4 },
  {
    client: 'luc',
    service: DEEP,
    week: -4,
    weekday: 2,
    wish: 600,
    ahead: 12,
    remark: 'Decided to tell the board in March. Ask how it went.',
  },
  { client: 'sofia', service: TALK, week: -4, weekday: 3, wish: 690, ahead: 10 },
  { client: 'amara', service: TALK, week: -4, weekday: 4, wish: 600, ahead: 7, byCoach: true },
  { client: 'jonas', service: CHECK, week: -4, weekday: 4, wish: 480, ahead: 8, byCoach: true },
  { client: 'owen', service: TALK, week: -3, weekday: 1, wish: 600, ahead: 6, noShow: true },
  { client: 'jonas', service: CASE, week: -3, weekday: 5, wish: 1020, ahead: 15, note: 'A client who always agrees with me.' },
  { client: 'amara', service: TALK, week: -3, weekday: 2, wish: 600, ahead: 11, byCoach: true },
  { client: 'keisha', service: TRAIN, week: -3, weekday: 6, wish: 570, ahead: 5 },
  { client: 'tomasz', service: TRAIN, week: -3, weekday: 6, wish: 600, ahead: 6 },
  {
    client: 'priya',
    service: TALK,
    week: -3,
    weekday: 4,
    wish: 840,
    ahead: 9,
    cancelled: { by: 'client', reason: 'My daughter has a fever, I am so sorry.' },
  },
  { client: 'meiLing', service: TRAIN, week: -2, weekday: 3, wish: 1080, ahead: 7, noShow: true },
  {
    client: 'priya',
    service: TALK,
    week: -2,
    weekday: 2,
    wish: 840,
    ahead: 5,
    remark: 'Second attempt after the cancelled one. Much lighter mood.',
  },
  { client: 'jonas', service: DEEP, week: -2, weekday: 4, wish: 570, ahead: 10, length: 120, note: 'I will bring the two offers.' },
  { client: 'owen', service: TALK, week: -2, weekday: 5, wish: 630, ahead: 4 },
  { client: 'amara', service: TALK, week: -2, weekday: 2, wish: 600, ahead: 7, byCoach: true },
  { client: 'amara', service: CHECK, week: -1, weekday: 2, wish: 450, ahead: 13, byCoach: true },
  { client: 'sofia', service: TALK, week: -1, weekday: 3, wish: 690, ahead: 8 },
  { client: 'keisha', service: TRAIN, week: -1, weekday: 1, wish: 1035, ahead: 4, length: 45 },
  { client: 'tomasz', service: TRAIN, week: -1, weekday: 1, wish: 1050, ahead: 6 },
  {
    client: 'luc',
    service: TALK,
    week: -1,
    weekday: 4,
    wish: 660,
    ahead: 11,
    cancelled: { by: 'coach', reason: 'I have to be at court as a juror that day. Please take another time.' },
  },
  { client: 'amara', service: TALK, week: 0, weekday: 1, wish: 600, ahead: 12, byCoach: true },
  { client: 'luc', service: TALK, week: 0, weekday: 2, wish: 840, ahead: 5, note: 'Instead of last week.' },
  { client: 'tomasz', service: TRAIN, week: 0, weekday: 3, wish: 1050, ahead: 6 },
  { client: 'meiLing', service: TRAIN, week: 0, weekday: 3, wish: 1080, ahead: 3 },
  {
    client: 'samuel',
    service: CALL,
    week: 0,
    weekday: 5,
    wish: 600,
    ahead: 3,
    note: 'I left my job in September and want to do this well.',
  },
  { client: 'priya', service: CHECK, week: 1, weekday: 2, wish: 480, ahead: 20, byCoach: true },
  { client: 'amara', service: TALK, week: 1, weekday: 2, wish: 600, ahead: 8 },
  { client: 'keisha', service: TRAIN, week: 0, weekday: 6, wish: 600, ahead: 6 },
  { client: 'tomasz', service: TRAIN, week: 1, weekday: 3, wish: 1065, ahead: 8 },
  {
    client: 'priya',
    service: TALK,
    week: 1,
    weekday: 4,
    wish: 660,
    ahead: 10,
    cancelled: { by: 'client', reason: 'Our quarterly meeting was moved to that morning.' },
  },
  { client: 'jonas', service: CASE, week: 1, weekday: 5, wish: 1020, ahead: 14, note: 'The case from last time, half a year later.' },
  { client: 'sofia', service: DEEP, week: 1, weekday: 1, wish: 570, ahead: 9, note: 'Should I move back to Valencia?' },
  { client: 'owen', service: TALK, week: 2, weekday: 1, wish: 900, ahead: 15 },
  { client: 'priya', service: TALK, week: 2, weekday: 4, wish: 840, ahead: 16 },
  { client: 'nadia', service: TALK, week: 2, weekday: 2, wish: 1080, ahead: 18, note: 'So glad about the evening times!' },
  { client: 'amara', service: TALK, week: 3, weekday: 4, wish: 600, ahead: 32, byCoach: true },
  { client: 'luc', service: DEEP, week: 4, weekday: 2, wish: 600, ahead: 30 },
];
