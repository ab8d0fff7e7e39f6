import { byRegular } from '../by-regular.ts';
import { cycleDays } from '../times/cycle-days.ts';
import { changesToSend, type LaneChanges } from './changes-to-send.ts';
import type { SendFacts } from './send-facts.ts';

/** What is to be told to each client, in the order of the roster; nothing for most, the second time. */
export function lanesToSend({ cycle, parts, placements, zone, now }: SendFacts): readonly LaneChanges[] {
  const lanes = byRegular(placements);
  const days = cycleDays(zone, cycle);
  return parts.map((part) => changesToSend(part, lanes.get(part.regularId) ?? [], days, now));
}
