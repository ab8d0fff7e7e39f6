import { Drawing } from '../../../ui/drawing.tsx';
import type { Session } from './session.ts';

const PATHS = {
  confirmed: null,
  completed: 'M4 13l5 5L20 6',
  no_show: 'M6 6l12 12M18 6 6 18',
  requested: 'M12 6v7m0 4v.01',
  proposed: 'M12 6v7m0 4v.01',
  awaiting_payment: 'M12 4v16M16 7.500c-1-1.500-7.500-2.500-7.500 1.500s7.500 2 7.500 6-7 3-8.500 1',
  cancelled: 'M5 12h14',
  declined: 'M5 12h14',
  expired: 'M5 12h14',
} as const satisfies Record<Session['status'], string | null>;
const ASKED = 'M4 8h14l-4-4M20 16H6l4 4';

/** A status as a sign, where there is no room for its word. Nothing for what is as usual. */
export function SessionMark({ session }: { session: Session }) {
  const path = session.reschedule ? ASKED : PATHS[session.status];
  if (path === null) return null;
  return <Drawing className="session-mark" path={path} stroke={3} />;
}
