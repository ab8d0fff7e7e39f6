import { oc } from '@orpc/contract';
import { z } from 'zod';
import { Id, InstantText, line, LocalDate, queryInt } from './fields.ts';

export const AUDIT_ACTORS = ['owner', 'coach', 'client', 'visitor', 'system'] as const;

/** One change: who, what, before, after, when. */
export const AuditView = z.object({
  /** Grows; a page continues before it. */
  id: z.string(),
  at: InstantText,
  actor: z.object({ kind: z.enum(AUDIT_ACTORS), name: z.string().nullable() }),
  /** The verb, `booking.moved`. */
  action: z.string(),
  subject: z.object({ kind: z.string(), id: z.string(), label: z.string().nullable() }),
  coach: z.object({ id: Id, name: z.string() }).nullable(),
  before: z.unknown(),
  after: z.unknown(),
});
export type AuditView = z.infer<typeof AuditView>;

export const AuditFilter = z.object({
  from: LocalDate.optional(),
  to: LocalDate.optional(),
  actor: z.enum(AUDIT_ACTORS).optional(),
  /** A noun, `booking`, or a verb, `booking.moved`. */
  action: line(60).optional(),
  subjectId: line(100).optional(),
  before: z
    .string()
    .regex(/^[0-9]{1,18}$/)
    .optional(),
  limit: queryInt(1, 200).default(50),
});

export const audit = {
  list: oc
    .route({ method: 'GET', path: '/coach/{coachId}/audit', tags: ['Audit log'] })
    .input(AuditFilter.extend({ coachId: Id }))
    .output(z.object({ entries: z.array(AuditView), nextBefore: z.string().nullable() })),
};
