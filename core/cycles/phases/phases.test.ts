import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cycleFacts } from '../../../test/facts/cycle-facts.ts';
import { DAY, type Instant } from '../../time/instant.ts';
import { CYCLE_PHASES, type CyclePhase } from '../cycle-phase.ts';
import type { Cycle } from '../cycle.ts';
import { cycleProgress } from './cycle-progress.ts';
import { decideAdvance } from './decide-advance.ts';
import { decideEndDeadline } from './decide-end-deadline.ts';
import { decidePhase } from './decide-phase.ts';
import { isDeadlineOver } from './is-deadline-over.ts';
import { isPublic } from './is-public.ts';
import { phaseAt } from './phase-at.ts';
import { phaseRefusal } from './phase-refusal.ts';

const ZONE = 'America/Toronto';
const at = (text: string): Instant => Date.parse(text);
const DEADLINE = at('2027-02-08T23:00:00Z');
const OPENING = at('2027-02-15T14:00:00Z');
/** Midnight in Toronto: in winter five hours behind, in summer four. */
const FIRST = at('2027-03-01T05:00:00Z');
const END = at('2027-07-01T04:00:00Z');
const SENT = at('2027-01-10T15:00:00Z');

const confirming = (more: Partial<Cycle> = {}) => cycleFacts({ phase: 'confirming', firstSentAt: SENT, ...more });

describe('the phase at a moment', () => {
  it.each<[string, Partial<Cycle>, Instant, CyclePhase]>([
    ['waits for the opening', { phase: 'confirming' }, OPENING - 1, 'confirming'],
    ['opens at the instant that was set', { phase: 'confirming' }, OPENING, 'open'],
    ['begins with its first day', { phase: 'open' }, FIRST, 'active'],
    ['has not begun a moment sooner', { phase: 'open' }, FIRST - 1, 'open'],
    ['goes on until its last day is over', { phase: 'active' }, END - 1, 'active'],
    ['is over then', { phase: 'active' }, END, 'completed'],
    ['goes through all steps that nobody looked at', { phase: 'confirming' }, FIRST, 'active'],
    ['never opens out of planning', { phase: 'planning' }, END - 1, 'planning'],
    ['is over even if it was never more than a plan', { phase: 'planning' }, END, 'completed'],
    ['waits for the coach where no opening is set', { phase: 'confirming', opensAt: null }, FIRST, 'confirming'],
    ['moves nowhere by hand', { phase: 'confirming', automatic: false }, END, 'confirming'],
  ])('%s', (_, more, now, phase) => {
    expect(phaseAt(cycleFacts(more), now, ZONE)).toBe(phase);
  });

  it('is public from its opening to its end, whoever has looked', () => {
    const open = (now: Instant) => isPublic(confirming(), now, ZONE);
    expect([OPENING - 1, OPENING, FIRST, END - 1, END].map(open)).toEqual([false, true, true, true, false]);
  });

  it('never goes back as time passes', () => {
    fc.assert(
      fc.property(anyCycle(), fc.array(anyMoment(), { minLength: 2, maxLength: 6 }), (cycle, moments) => {
        const steps = moments.toSorted((one, other) => one - other).map((now) => CYCLE_PHASES.indexOf(phaseAt(cycle, now, ZONE)));
        expect(steps).toEqual(steps.toSorted((one, other) => one - other));
      }),
    );
  });
});

const anyMoment = () => fc.integer({ min: at('2027-01-01T00:00:00Z'), max: at('2027-08-01T00:00:00Z') });
const anyCycle = () =>
  fc
    .record({
      phase: fc.constantFrom(...CYCLE_PHASES),
      automatic: fc.boolean(),
      confirmBy: fc.option(anyMoment()),
      openAfter: fc.option(fc.integer({ min: 0, max: 60 * DAY })),
      sent: fc.boolean(),
      deadlineDone: fc.boolean(),
    })
    .map(({ openAfter, sent, deadlineDone, ...cycle }) =>
      cycleFacts({
        ...cycle,
        opensAt: openAfter === null ? null : (cycle.confirmBy ?? DEADLINE) + openAfter,
        firstSentAt: sent && cycle.phase !== 'planning' ? SENT : null,
        // Whatever opens has drawn it.
        deadlineDoneAt: cycle.phase !== 'planning' && (deadlineDone || cycle.phase !== 'confirming') ? SENT : null,
      }),
    );

describe('what the dates bring about', () => {
  it('is nothing before they come', () => {
    expect(decideAdvance(confirming(), DEADLINE - 1, ZONE)).toBeNull();
  });

  it('is the deadline alone, while the opening waits', () => {
    expect(decideAdvance(confirming(), DEADLINE, ZONE)).toMatchObject({
      cycle: { phase: 'confirming', deadlineDoneAt: DEADLINE, openedAt: null, version: 2 },
      deadline: true,
      effects: [{ key: 'cycle:cycle:deadline', event: 'deadline' }],
    });
  });

  it('is everything in order after hours of standing still; it opened when it was to', () => {
    const late = FIRST + 3 * DAY;
    expect(decideAdvance(confirming(), late, ZONE)).toMatchObject({
      cycle: { phase: 'active', deadlineDoneAt: late, openedAt: OPENING },
      deadline: true,
      effects: [{ event: 'deadline' }, { event: 'opened' }],
    });
    expect(decideAdvance(confirming(), END, ZONE)).toMatchObject({
      cycle: { phase: 'completed', openedAt: OPENING, completedAt: END },
      deadline: true,
      effects: [{ event: 'deadline' }, { event: 'completed' }],
    });
  });

  it('is the deadline even where the phases wait for the coach', () => {
    const byHand = confirming({ automatic: false });
    expect(decideAdvance(byHand, DEADLINE - 1, ZONE)).toBeNull();
    expect(decideAdvance(byHand, OPENING, ZONE)).toMatchObject({
      cycle: { phase: 'confirming', deadlineDoneAt: OPENING, openedAt: null },
      effects: [{ event: 'deadline' }],
    });
  });

  it('is no mail where nobody was asked', () => {
    expect(decideAdvance(cycleFacts({ phase: 'confirming' }), DEADLINE, ZONE)).toMatchObject({ deadline: true, effects: [] });
    expect(decideAdvance(cycleFacts(), END, ZONE)).toMatchObject({ cycle: { phase: 'completed' }, deadline: false, effects: [] });
  });

  it('is what holds anyhow, once and no more', () => {
    fc.assert(
      fc.property(anyCycle(), anyMoment(), (cycle, now) => {
        const due = decideAdvance(cycle, now, ZONE);
        const after = due?.cycle ?? cycle;
        expect(after.phase).toBe(phaseAt(cycle, now, ZONE));
        expect(decideAdvance(after, now, ZONE)).toBeNull();
        const over = after.phase !== 'planning' && isDeadlineOver(cycle, now);
        if (cycle.phase === 'confirming' && (over || after.phase !== 'confirming')) expect(after.deadlineDoneAt).not.toBeNull();
        else expect(after.deadlineDoneAt).toBe(cycle.deadlineDoneAt);
      }),
    );
  });

  it('comes to the same however often somebody looks', () => {
    fc.assert(
      fc.property(anyCycle(), fc.array(anyMoment(), { minLength: 1, maxLength: 5 }), (cycle, moments) => {
        const looks = moments.toSorted((one, other) => one - other);
        const last = looks.at(-1) ?? 0;
        const often = looks.reduce((known, now) => decideAdvance(known, now, ZONE)?.cycle ?? known, cycle);
        const once = decideAdvance(cycle, last, ZONE)?.cycle ?? cycle;
        expect({ ...often, version: 0, deadlineDoneAt: null }).toEqual({ ...once, version: 0, deadlineDoneAt: null });
        expect(often.deadlineDoneAt === null).toBe(once.deadlineDoneAt === null);
      }),
    );
  });
});

describe('a step by hand', () => {
  it.each<[string, Partial<Cycle>, CyclePhase, Instant, string | null]>([
    ['from planning to asking', {}, 'confirming', SENT, null],
    ['to asking after the deadline', {}, 'confirming', DEADLINE, 'deadline_past'],
    ['to asking when it would open at once', { confirmBy: null }, 'confirming', OPENING, 'opening_past'],
    ['to asking when nothing opens by itself', { confirmBy: null, automatic: false }, 'confirming', OPENING, null],
    ['over a step', {}, 'open', SENT, 'phase_not_reachable'],
    ['to where it is', {}, 'planning', SENT, 'phase_now'],
    ['to where its dates have taken it', { phase: 'confirming' }, 'open', OPENING, 'phase_now'],
    ['from asking to open', { phase: 'confirming' }, 'open', SENT, null],
    ['from open to active too soon', { phase: 'open' }, 'active', FIRST - 1, 'cycle_not_begun'],
    ['from open to active by hand', { phase: 'open', automatic: false }, 'active', FIRST, null],
    ['from active to its end', { phase: 'active' }, 'completed', FIRST, null],
    ['back to planning while nobody was told', { phase: 'confirming' }, 'planning', SENT, null],
    ['back to planning once somebody was', { phase: 'confirming', firstSentAt: SENT }, 'planning', SENT, 'cycle_sent'],
    ['back from open before its first day', { phase: 'open' }, 'confirming', FIRST - 1, null],
    ['back from open after it', { phase: 'open', automatic: false }, 'confirming', FIRST, 'cycle_begun'],
    ['back from active', { phase: 'active' }, 'open', FIRST, 'cycle_begun'],
    ['back from an end by hand', { phase: 'completed' }, 'active', END - 1, null],
    ['back from an end by the dates', { phase: 'completed' }, 'active', END, 'cycle_over'],
  ])('%s', (_, more, to, now, code) => {
    const cycle = cycleFacts(more);
    expect(phaseRefusal(cycle, to, now, ZONE)?.code ?? null).toBe(code);
    expect(decidePhase(cycle, to, now, ZONE).ok).toBe(code === null);
  });

  it('ends the deadline before it opens, once', () => {
    expect(decidePhase(confirming(), 'open', SENT, ZONE)).toMatchObject({
      value: {
        cycle: { phase: 'open', deadlineDoneAt: SENT, openedAt: SENT, version: 2 },
        deadline: true,
        effects: [{ event: 'deadline' }, { event: 'opened' }],
      },
    });
    expect(decidePhase(confirming({ deadlineDoneAt: SENT }), 'open', DEADLINE, ZONE)).toMatchObject({
      value: { cycle: { deadlineDoneAt: SENT }, deadline: false, effects: [{ event: 'opened' }] },
    });
  });

  it('back from open stays there until the coach opens again', () => {
    const open = confirming({ phase: 'open', deadlineDoneAt: DEADLINE, openedAt: OPENING });
    const closed = decidePhase(open, 'confirming', OPENING + DAY, ZONE);
    if (!closed.ok) throw new Error('It can be closed.');
    expect(closed.value).toMatchObject({
      cycle: { opensAt: null, openedAt: null, deadlineDoneAt: DEADLINE },
      deadline: false,
      effects: [],
    });
    expect(isPublic(closed.value.cycle, FIRST, ZONE)).toBe(false);
    expect(decidePhase(closed.value.cycle, 'open', FIRST - DAY, ZONE)).toMatchObject({
      value: { cycle: { openedAt: FIRST - DAY }, deadline: false },
    });
  });

  it('leaves the cycle where it was put', () => {
    fc.assert(
      fc.property(anyCycle(), fc.constantFrom(...CYCLE_PHASES), anyMoment(), (written, to, now) => {
        const cycle = decideAdvance(written, now, ZONE)?.cycle ?? written;
        const step = decidePhase(cycle, to, now, ZONE);
        if (!step.ok) return;
        // Opened on a day of its own it is active at once.
        const stays = phaseAt(step.value.cycle, now, ZONE);
        expect(stays === to || (to === 'open' && stays === 'active')).toBe(true);
      }),
    );
  });
});

describe('the deadline by hand', () => {
  it.each<[string, Partial<Cycle>, Instant, string | null]>([
    ['before its time', { phase: 'confirming' }, SENT, null],
    ['of a plan', {}, SENT, 'phase_not_reachable'],
    ['twice', { phase: 'confirming', deadlineDoneAt: SENT }, SENT + 1, 'deadline_done'],
    ['of a cycle that is over', { phase: 'active' }, END, 'cycle_over'],
  ])('%s', (_, more, now, code) => {
    const decision = decideEndDeadline(cycleFacts(more), now, ZONE);
    expect(decision.ok ? null : decision.refusal.code).toBe(code);
    if (decision.ok) expect(decision.value).toMatchObject({ cycle: { phase: 'confirming', deadlineDoneAt: now }, deadline: true });
  });
});

describe('progress', () => {
  it.each([
    ['before it begins', FIRST - 1, 0],
    ['on the first day', FIRST, 0],
    ['after one day of 122', FIRST + DAY, 1 / 122],
    ['on the last day', END - 1, 121 / 122],
    ['after it', END, 1],
    ['long after it', END + 40 * DAY, 1],
  ])('%s', (_, now, progress) => {
    expect(cycleProgress(cycleFacts(), now, ZONE)).toBeCloseTo(progress);
  });
});
