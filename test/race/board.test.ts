import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../server/db/database.ts';
import { createApiKey } from '../factories/api-key.ts';
import { planVisits } from '../factories/plan-visits.ts';
import { createPractice } from '../factories/practice.ts';
import { season } from '../factories/season.ts';
import { startTwoProcesses, type TwoProcesses } from './two-processes.ts';

const DAY = 86_400_000;
const RIVALS = 24;
const CAPACITY = 2;
/** Noon UTC, so that a day is the same there and here. */
const NOON = Math.floor(Date.now() / DAY) * DAY + DAY / 2;
const dateIn = (days: number): string => new Date(NOON + days * DAY).toISOString().slice(0, 10);

interface Answer {
  readonly status: number;
  readonly body: { readonly code?: string };
}

let two: TwoProcesses;
let db: Database;

beforeAll(async () => {
  two = await startTwoProcesses();
  ({ db } = two);
});
afterAll(() => two.stop());

describe('a board on two processes', () => {
  it('lets as many onto one time as fit, all others are refused, and the plan can be sent', async () => {
    const practice = await createPractice(db, { capacity: CAPACITY, timeZone: 'UTC' });
    const authorization = `Bearer ${await createApiKey(db, practice.coachId)}`;
    const of = season(db, practice);
    const cycleId = await of.cycle({ firstDate: dateIn(20), lastDate: dateIn(120), confirmBy: NOON + 10 * DAY });
    const path = `/coach/${practice.coachId}/cycles/${cycleId}`;
    const placements: string[] = [];
    for (let index = 0; index < RIVALS; index += 1) {
      const regular = await of.regular({ name: `Regular ${index}` });
      const dates = [dateIn(30 + index)];
      placements.push(...(await planVisits(db, { coachId: practice.coachId, cycleId, regular, dates, minute: 540 })));
    }
    const target = { date: dateIn(21), minute: 600, version: 1 };
    const move = (id: string, index: number) =>
      two.post(index, `${path}/placements/${id}/move`, target, { authorization }) as Promise<Answer>;
    // Each tries twice, at both processes: of one placement only one try can be the first.
    const answers = await Promise.all(placements.flatMap((id, index) => [move(id, index), move(id, index + 1)]));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(CAPACITY);
    for (const { status, body } of answers)
      if (status !== 200) expect([status, ['slot_taken', 'changed_meanwhile'].includes(body.code ?? '')]).toEqual([409, true]);
    const there = await db
      .selectFrom('placements')
      .select(['version', 'pinned'])
      .where('cycleId', '=', cycleId)
      .where('date', '=', target.date)
      .execute();
    expect(there).toEqual(Array.from({ length: CAPACITY }, () => ({ version: 2, pinned: true })));
    expect(await two.post(0, `${path}/send`, {}, { authorization })).toMatchObject({ status: 200 });
  });
});
