import type { ServiceContent } from '../db/services.ts';
import type { DemoSchedules } from './demo-schedules.ts';

/** What the first page of setting up asks for; the rest of it follows with the others. */
export const FIRST_SERVICE = { name: 'First conversation', durationMinutes: 30, price: null };

const prices = (cad: number, usd: number) => [
  { currency: 'CAD', minor: cad * 100 },
  { currency: 'USD', minor: usd * 100 },
];

export interface DemoService extends Omit<ServiceContent, 'scheduleId'> {
  readonly schedule: keyof DemoSchedules;
}

/** Six things to book, of different kinds and with different rules. The first is the one that setting up has made. */
export const DEMO_SERVICES: readonly DemoService[] = [
  {
    name: FIRST_SERVICE.name,
    slug: 'first-conversation',
    kind: 'one_to_one',
    description: 'Half an hour on the phone to find out whether we are a good match. Tell me what brings you; ask me anything.',
    color: '#4f7942',
    schedule: 'sessions',
    durations: [FIRST_SERVICE.durationMinutes],
    prices: [],
    location: { kind: 'phone', detail: 'I call you at the number you give.' },
    preparation: 'Nothing to prepare. A quiet place helps.',
    visibility: 'public',
    active: true,
    cycleBound: false,
    rules: { mostPerDay: 2, cancelUntilMinutes: 120, moveUntilMinutes: 120 },
  },
  {
    name: 'Coaching session',
    slug: 'coaching-session',
    kind: 'one_to_one',
    description: 'An hour for what matters most right now. We begin where you are and end with one clear next step.',
    color: '#1f6f54',
    schedule: 'sessions',
    durations: [60],
    prices: prices(140, 105),
    location: { kind: 'in_person', detail: '48 Riverdale Avenue, 2nd floor, Toronto' },
    preparation: 'Look back at the step you chose last time: what happened, and what surprised you?',
    visibility: 'public',
    active: true,
    cycleBound: true,
    rules: { noticeMinutes: 24 * 60 },
  },
  {
    name: 'Deep session',
    slug: 'deep-session',
    kind: 'one_to_one',
    description: 'Time to think one thing through to the end: a decision, a conflict, a change of direction. By video, wherever you are.',
    color: '#274c77',
    schedule: 'sessions',
    durations: [90, 120],
    prices: prices(210, 155),
    location: { kind: 'video_link', detail: 'https://meet.example.com/maren-holt' },
    preparation: 'Write down the question in one sentence, however rough, and send it to me the evening before.',
    visibility: 'public',
    active: true,
    cycleBound: false,
    rules: {
      noticeMinutes: 48 * 60,
      bufferBeforeMinutes: 15,
      bufferAfterMinutes: 30,
      mostPerDay: 2,
      cancelUntilMinutes: 48 * 60,
      moveUntilMinutes: 48 * 60,
      mostMoves: 1,
    },
  },
  {
    name: 'Monthly check-in',
    slug: 'monthly-check-in',
    kind: 'check_in',
    description: 'Thirty minutes to keep going: what works, what slipped, what comes next. For everyone I already work with.',
    color: '#b5651d',
    schedule: 'checkIns',
    durations: [30],
    prices: [],
    location: { kind: 'google_meet', detail: '' },
    preparation: 'Have your notes from the last session at hand.',
    visibility: 'public',
    active: true,
    cycleBound: false,
    rules: { noticeMinutes: 12 * 60, bufferAfterMinutes: 0, cancelUntilMinutes: 12 * 60 },
  },
  {
    name: 'Strength and breath',
    slug: 'strength-and-breath',
    kind: 'one_to_one',
    description: 'Training at your own pace in a room for two: you follow your own plan, and someone else may be training beside you.',
    color: '#8a4f7d',
    schedule: 'training',
    durations: [60, 45],
    prices: prices(65, 48),
    location: { kind: 'hybrid', detail: 'Training room, 48 Riverdale Avenue, ground floor; by video when you travel' },
    preparation: 'Clean indoor shoes, a towel, water. Eat something light two hours before.',
    visibility: 'public',
    active: true,
    cycleBound: false,
    rules: { bufferAfterMinutes: 0, noticeMinutes: 6 * 60, cancelUntilMinutes: 12 * 60, moveUntilMinutes: 6 * 60, mostMoves: null },
  },
  {
    name: 'Supervision for coaches',
    slug: 'supervision',
    kind: 'one_to_one',
    description:
      'For colleagues: bring a case, a doubt, a stuck place. By invitation, so this page is known only to those who have its address.',
    color: '#5b5b7b',
    schedule: 'sessions',
    durations: [75],
    prices: prices(160, 120),
    location: { kind: 'zoom', detail: '' },
    preparation: 'One page about the case, without names.',
    visibility: 'private',
    active: true,
    cycleBound: false,
    rules: { windowDays: 180, noticeMinutes: 72 * 60 },
  },
];
