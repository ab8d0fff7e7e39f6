import { byRegular } from '../by-regular.ts';
import { changesToSend, type LaneChanges } from './changes-to-send.ts';
import type { SendFacts } from './send-facts.ts';

/** What is to be told to each client, in the order of the roster; nothing for most, the second time. */
export function lanesToSend({ parts, placements, zone, now }: SendFacts): readonly LaneChanges[] {
  const lanes = byRegular(placements);
  return parts.map((part) => changesToSend(part, lanes.get(part.regularId) ?? [], zone, now));
}
