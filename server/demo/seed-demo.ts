import type { Actor } from '../../core/identity/actor.ts';
import { DAY, type Instant } from '../../core/time/instant.ts';
import type { ActionAt } from '../actions/action-at.ts';
import { addDemoClients } from './add-demo-clients.ts';
import { addComingCycle, addRunningCycle } from './add-demo-cycles.ts';
import { addDemoExceptions } from './add-demo-exceptions.ts';
import { addDemoHolds } from './add-demo-holds.ts';
import { addDemoRequests } from './add-demo-requests.ts';
import { addDemoSeries } from './add-demo-series.ts';
import { addDemoServices } from './add-demo-services.ts';
import { askDemoClient } from './ask-demo-client.ts';
import { bookDemoSessions } from './book-demo-sessions.ts';
import { DEMO_CLIENTS } from './demo-clients.ts';
import { DEMO_COACH } from './demo-coach.ts';
import type { DemoContext } from './demo-context.ts';
import { addDemoAnswers } from './forms/add-demo-answers.ts';
import { openDemoPractice } from './open-demo-practice.ts';
import { addDemoPackages, settleDemoPackages } from './packages/add-demo-packages.ts';
import { publishDemoSlots } from './publish-demo-slots.ts';
import { settlePastSessions } from './settle-past-sessions.ts';
import { addLivingWaitlist, addPastWaitlist } from './waitlist/add-demo-waitlist.ts';

/** The door of the demo, printed where it starts. */
export const DEMO_SIGN_IN = { slug: DEMO_COACH.slug, email: DEMO_COACH.email, password: DEMO_COACH.password };

/** How long the practice has been running. */
const FOUNDED_DAYS = 84;

/**
 * Fills an empty installation with a practice that has been running for some weeks: made by the real actions, each at the time it would have
 * happened, so that every rule and every constraint held. The same clock gives the same practice. Where somebody has set up already, it does
 * nothing.
 */
export async function seedDemo(actionAt: ActionAt): Promise<boolean> {
  const action = actionAt();
  const now = action.clock.now();
  const at = (instant: Instant) => actionAt({ now: instant, silent: true });
  const aloud = (instant: Instant) => actionAt({ now: instant });
  const demo: DemoContext = { action, at, aloud, now };
  const founded = at(now - FOUNDED_DAYS * DAY);

  const practice = await openDemoPractice(founded);
  if (!practice) return false;
  const owner: Actor = { kind: 'user', userId: practice.userId, role: 'owner', coachId: practice.id };
  const schedules = await addDemoServices(founded, owner, practice);
  await addDemoExceptions(founded, owner, { coach: practice, schedules, now });
  await publishDemoSlots(founded, owner, { coach: practice, schedules, now });
  const clients = await addDemoClients(founded, owner, practice, now);
  const packages = await addDemoPackages(demo, owner, practice, clients);
  const running = await addRunningCycle(demo, owner, practice);
  const missed = await bookDemoSessions(demo, owner, practice, clients);
  await addDemoSeries(demo, owner, practice, clients);
  await addPastWaitlist(demo, { owner, coach: practice, clients });
  await settlePastSessions(demo, owner, practice.id, missed);
  await addDemoAnswers(demo, owner, practice.id, clients);
  await askDemoClient(demo, owner, practice.id, clients.get('luc'));
  const known = new Map([...clients].map(([key, id]) => [DEMO_CLIENTS[key].email, id]));
  const coming = await addComingCycle(demo, owner, practice, running, known);
  await addDemoRequests(demo, owner, practice);
  await settleDemoPackages(demo, owner, practice.id, packages);
  await addLivingWaitlist(demo, { owner, coach: practice, clients, comingCycleId: coming.id });
  await addDemoHolds(at(now), owner, practice, schedules.sessions);
  return true;
}
