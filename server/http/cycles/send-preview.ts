import type { z } from 'zod';
import type { SendPreview } from '../../../contract/cycles/placements.ts';
import { hasChanges, hasNews } from '../../../core/cycles/send/changes-to-send.ts';
import { lanesToSend } from '../../../core/cycles/send/lanes-to-send.ts';
import { fitChanges } from '../../../core/cycles/send/fit-changes.ts';
import type { SendFacts } from '../../../core/cycles/send/send-facts.ts';

/** What sending would do now, client by client, and what is in its way. */
export function sendPreview(facts: SendFacts): z.input<typeof SendPreview> {
  const lanes = lanesToSend(facts);
  const changed = lanes.filter(hasChanges);
  const nameOf = new Map(facts.parts.map(({ regularId, clientName }) => [regularId, clientName]));
  const named = (regularId: string) => ({ regularId, clientName: nameOf.get(regularId) ?? '' });
  const { placements } = facts;
  return {
    clients: changed.filter(hasNews).map(({ part, added, moved, withdrawn, dates }) => ({
      ...named(part.regularId),
      first: part.rounds === 0,
      added: added.length,
      moved: moved.length,
      withdrawn: withdrawn.length,
      dates,
    })),
    quiet: changed.reduce((sum, { quiet }) => sum + quiet.length, 0),
    skipped: lanes.flatMap(({ part: { regularId }, skip, heldBack }) =>
      skip === null || heldBack === 0 ? [] : [{ ...named(regularId), dates: heldBack, why: skip }],
    ),
    conflicts: [...fitChanges(facts, changed).conflicts],
    unplaced: placements.filter(({ state }) => state === 'unplaced').length,
  };
}
