import { attendanceBadge } from '../../../core/attendance/attendance-badge.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import type { Instant } from '../../../core/time/instant.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { countForBadge } from '../../db/clients/attendance/count-for-badge.ts';
import type { CoachRow } from '../../db/coaches.ts';
import type { Tx } from '../../db/transaction.ts';

type Rules = Pick<CoachRow, 'id' | 'attendance'>;

/** Does `change`, and where the client's record gains or loses its badge by it, writes that down with the counts that decided. */
export async function noteBadgeChange(
  tx: Tx,
  actor: Actor,
  coach: Rules,
  { clientId, now }: { readonly clientId: string; readonly now: Instant },
  change: () => Promise<unknown>,
): Promise<void> {
  const count = async () => attendanceBadge(await countForBadge(tx, clientId, coach.attendance, now), coach.attendance);
  const before = await count();
  await change();
  const after = await count();
  if (before.flagged === after.flagged) return;
  await insertAuditEntry(tx, actor, {
    coachId: coach.id,
    action: after.flagged ? 'client.flagged' : 'client.unflagged',
    subject: ['client', clientId],
    before,
    after,
  });
}
