import { use } from 'react';
import { SessionContext, type CoachSession } from './session-context.ts';

/** Who is signed in. Only inside the app's frame, which lets nobody else in. */
export function useSession(): CoachSession {
  const session = use(SessionContext);
  if (!session) throw new Error('There is no session here.');
  return session;
}
