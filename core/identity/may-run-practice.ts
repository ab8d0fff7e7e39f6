import type { Actor } from './actor.ts';

/** May this actor see and change the practice of this coach? The owner may everywhere, a coach and a coach's key in their own. */
export function mayRunPractice(actor: Actor, coachId: string): boolean {
  switch (actor.kind) {
    case 'user':
      return actor.needsTotp !== true && (actor.role === 'owner' || (actor.role === 'coach' && actor.coachId === coachId));
    case 'api_key':
      return actor.coachId === coachId;
    case 'system':
      return true;
    case 'visitor':
    case 'link':
    case 'portal':
    case 'waitlist':
      return false;
  }
}
