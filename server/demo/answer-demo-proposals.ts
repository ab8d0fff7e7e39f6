import type { Cycle } from '../../core/cycles/cycle.ts';
import type { Placement } from '../../core/cycles/placement.ts';
import { ok } from '../../core/result.ts';
import type { ActionContext } from '../actions/action-context.ts';
import { answerPortal, type PortalAnswer } from '../actions/cycles/answer-portal.ts';
import { seePortal } from '../actions/cycles/see-portal.ts';
import { listPlacements } from '../db/cycles/placements.ts';
import { loadPortal } from '../db/cycles/portal.ts';
import { accepted } from './accepted.ts';
import type { DemoRegular } from './demo-regulars.ts';

/** To most dates yes, to the third no, and the last one they leave open. */
const inPart = (index: number, count: number): 'confirmed' | 'declined' | null => {
  if (index === 2) return 'declined';
  return index === count - 1 ? null : 'confirmed';
};

function answerOf(says: DemoRegular['says'], placements: readonly Placement[]): PortalAnswer | null {
  const all = (answer: (index: number) => 'confirmed' | 'declined' | null) => ({
    answers: placements.map(({ id }, index) => ({ placementId: id, answer: answer(index) })).filter(({ answer: said }) => said !== null),
  });
  switch (says) {
    case 'yes':
      return all(() => 'confirmed');
    case 'partly':
      return all((index) => inPart(index, placements.length));
    case 'no':
      return all(() => 'declined');
    case 'skip':
      return { whole: { wish: 'skip', message: 'The baby comes in March. I will write when I can think again!' } };
    case 'nothing':
      return null;
  }
}

interface Asked {
  readonly cycle: Cycle;
  readonly regular: Pick<DemoRegular, 'name' | 'says'>;
  readonly clientId: string;
}

/** One client follows the link in their mail and says what they have to say. */
export async function answerDemoProposals(ctx: ActionContext, { cycle, regular, clientId }: Asked): Promise<void> {
  const { coachId, id: cycleId } = cycle;
  const all = accepted(await ctx.transaction(async (tx) => ok(await listPlacements(tx, { coachId, cycleId }))), 'look at the dates');
  const mine = all
    .filter((placement) => placement.clientId === clientId && placement.booking !== null)
    .toSorted((one, other) => (one.toldStartsAt ?? 0) - (other.toldStartsAt ?? 0));
  const said = answerOf(regular.says, mine);
  if (said === null || mine.length === 0) return;
  const actor = { kind: 'portal', coachId, cycleId, clientId } as const;
  const portal = accepted(await ctx.transaction(async (tx) => ok(await loadPortal(tx, actor))), 'follow the link');
  if (portal) accepted(await seePortal(ctx, actor, portal), 'open it');
  accepted(await answerPortal(ctx, actor, said), `answer for ${regular.name}`);
}
