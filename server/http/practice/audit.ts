import type { z } from 'zod';
import type { AuditFilter } from '../../../contract/audit.ts';
import { addDays } from '../../../core/time/add-days.ts';
import { wallToInstant } from '../../../core/time/wall-to-instant.ts';
import { listAudit } from '../../db/log/list-audit.ts';
import { api } from '../api.ts';
import { auditView } from '../audit-view.ts';
import type { HttpContext } from '../http-context.ts';
import { problem } from '../problem.ts';
import { ownerOnly } from '../system/owner-only.ts';
import { practice } from './practice.ts';

type Filter = z.output<typeof AuditFilter>;

/** Days of the filter are those of this zone. */
async function page(context: HttpContext, coachId: string | null, timeZone: string, filter: Filter) {
  if (filter.from !== undefined && filter.to !== undefined && filter.to < filter.from)
    throw problem({ code: 'end_before_start', field: 'to' });
  const { from, to, actor, action, subjectId, before, limit } = filter;
  const asked = {
    coachId,
    from: from === undefined ? undefined : wallToInstant(timeZone, from, 0),
    until: to === undefined ? undefined : wallToInstant(timeZone, addDays(to, 1), 0),
    actor,
    action,
    subjectId,
    before,
    limit,
  };
  const { entries, nextBefore } = await listAudit(context.database, context.actor, asked);
  return { entries: entries.map(auditView), nextBefore };
}

/** What happened in one practice. */
const list = api.audit.list.handler(async ({ input, context }) => {
  const coach = await practice(context, input.coachId);
  return page(context, coach.id, coach.timeZone, input);
});

/** What happened anywhere: the days are those of the coach asked for, or else of the owner's own practice. */
const ofAll = api.system.audit.handler(async ({ input, context }) => {
  ownerOnly(context);
  const own = context.actor.kind === 'user' ? context.actor.coachId : null;
  const coachId = input.coachId ?? own;
  const timeZone = coachId === null ? 'UTC' : (await practice(context, coachId)).timeZone;
  return page(context, input.coachId ?? null, timeZone, input);
});

export const audit = { list, ofAll };
