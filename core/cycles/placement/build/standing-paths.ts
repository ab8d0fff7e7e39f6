import { epochDay } from '../../../time/epoch-day.ts';
import type { PlacementInput, Regular } from '../placement-input.ts';
import type { Client, Path, Problem, Visit } from '../problem.ts';
import { costOfPlaces } from '../search/best-path.ts';

/** Where a visit stood, if it can still lie there; -1 where it was unplaced, undefined where its place is gone. */
function placeOf({ places }: Problem, visit: Visit, stands: Regular['stands']): number | undefined {
  if (visit.pinned) return visit.places[0];
  const before = stands.find(({ dueOn }) => epochDay(dueOn) === visit.due);
  if (!before || before.date === null) return -1;
  const day = epochDay(before.date);
  return visit.places.find((place) => places[place]?.day === day && places[place]?.minute === before.minute);
}

function pathOf(problem: Problem, client: Client, { stands }: Regular): Path | null {
  if (stands.length === 0) return null;
  const isOf = (visits: readonly Visit[]) => stands.every(({ dueOn }) => visits.some(({ due }) => due === epochDay(dueOn)));
  const rhythm = client.rhythms.findIndex(({ visits }) => isOf(visits));
  const places = client.rhythms[rhythm]?.visits.map((visit) => placeOf(problem, visit, stands));
  if (!places || places.some((place) => place === undefined)) return null;
  const taken = Int32Array.from(places, (place) => place ?? -1);
  return { rhythm, places: taken, cost: costOfPlaces(problem, client, rhythm, taken) };
}

/** The plan that stands, client by client; null where a client has none, or one that the rhythm or the hours do not allow any more. */
export const standingPaths = (input: PlacementInput, problem: Problem): readonly (Path | null)[] =>
  problem.clients.map((client) => {
    const regular = input.regulars[client.regular];
    return regular ? pathOf(problem, client, regular) : null;
  });
