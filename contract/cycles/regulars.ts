import { oc } from '@orpc/contract';
import { z } from 'zod';
import { CYCLE_PHASES } from '../../core/cycles/cycle-phase.ts';
import { FREQUENCIES } from '../../core/cycles/placement/placement-settings.ts';
import { ROSTER_FIELDS } from '../../core/cycles/roster/roster-field.ts';
import { REGULAR_STATUSES } from '../../core/cycles/regular-status.ts';
import { RENEWALS } from '../../core/cycles/renewal.ts';
import { ClientImportInput, ClientState, FileView } from '../clients.ts';
import { Duration, Id, InstantText, LocalDate, optionalLine, prose, Version, Weekday } from '../fields.ts';

const Frequency = z.enum(FREQUENCIES);
export const RegularStatus = z.enum(REGULAR_STATUSES);
/** 1 comes first. */
export const RegularPriority = z.union([z.literal(1), z.literal(2), z.literal(3)]);
const Minute = z.int().min(0).max(1439);

/** A standing pattern, on the coach's wall clock. */
export const RegularInput = z.object({
  serviceId: Id,
  durationMinutes: Duration,
  frequency: Frequency,
  weekday: Weekday,
  minute: Minute,
  /** Must hold the preferred one. */
  acceptableWeekdays: z
    .array(Weekday)
    .min(1)
    .max(7)
    .refine((values) => new Set(values).size === values.length, 'must name each day once'),
  /** A session lies wholly in one of them; the preferred one must too. */
  acceptableHours: z
    .array(z.object({ startMinute: Minute, endMinute: z.int().min(1).max(1440) }))
    .min(1)
    .max(6),
  priority: RegularPriority,
  status: RegularStatus,
  /** Their unanswered dates are kept at the deadline, as confirmed. */
  keepUnanswered: z.boolean(),
  notes: prose(4000),
  startedOn: LocalDate.nullable(),
});
export type RegularInput = z.infer<typeof RegularInput>;

export const RegularView = RegularInput.extend({
  id: Id,
  clientId: Id,
  clientName: z.string(),
  clientEmail: z.string(),
  /** Of the client as such: one who is paused or has left is not placed, whatever the roster says. */
  clientState: ClientState,
  lastStartsAt: InstantText.nullable(),
  /** Cycles they had dates in. */
  cycleCount: z.int(),
  version: Version,
});
export type RegularView = z.infer<typeof RegularView>;

/** A regular's part in one cycle. */
export const RegularCycle = z.object({
  cycleId: Id,
  name: z.string(),
  phase: z.enum(CYCLE_PHASES),
  firstDate: LocalDate,
  lastDate: LocalDate,
  renewal: z.enum(RENEWALS),
  placed: z.int(),
  confirmed: z.int(),
  declined: z.int(),
  completed: z.int(),
});
export type RegularCycle = z.infer<typeof RegularCycle>;

/** Lines name clients by address; who is not there yet becomes one. */
export const RosterImportReport = z.object({
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']),
  separator: z.enum([',', ';', '\t', '|']),
  headings: z.array(z.string()),
  columns: z.partialRecord(z.enum(ROSTER_FIELDS), z.int()),
  counts: z.object({ new: z.int(), changed: z.int(), same: z.int(), wrong: z.int(), skipped: z.int() }),
  /** In the preview the wrong ones first and at most 500. */
  lines: z.array(
    z.object({
      line: z.int(),
      outcome: z.enum(['new', 'changed', 'same', 'wrong', 'skipped']),
      name: z.string(),
      email: z.string(),
      problems: z.array(z.string()),
    }),
  ),
});
export type RosterImportReport = z.infer<typeof RosterImportReport>;
export const RosterImportInput = ClientImportInput.omit({ columns: true }).extend({
  columns: z.partialRecord(z.enum(ROSTER_FIELDS), z.int().min(0).max(200)).optional(),
});

const tags = ['Roster'];
const coachId = { coachId: Id };
const one = { ...coachId, regularId: Id };

export const regulars = {
  /** By priority, then name; all of them, and how many there are of each status. */
  list: oc
    .route({ method: 'GET', path: '/coach/{coachId}/regulars', tags })
    .input(z.object({ ...coachId, search: optionalLine(100).default(''), status: RegularStatus.optional() }))
    .output(z.object({ regulars: z.array(RegularView), counts: z.record(RegularStatus, z.int()) })),
  show: oc
    .route({ method: 'GET', path: '/coach/{coachId}/regulars/{regularId}', tags })
    .input(z.object(one))
    .output(RegularView.extend({ history: z.array(RegularCycle) })),
  /** What the form starts with for a client: the weekday and time they keep coming at, how often, and with what. */
  suggest: oc
    .route({ method: 'GET', path: '/coach/{coachId}/clients/{clientId}/regular-suggestion', tags })
    .input(z.object({ ...coachId, clientId: Id }))
    .output(z.object({ regularId: Id.nullable(), regular: RegularInput.nullable() })),
  create: oc
    .route({ method: 'POST', path: '/coach/{coachId}/regulars', tags, successStatus: 201 })
    .input(RegularInput.extend({ ...coachId, clientId: Id }))
    .output(RegularView),
  /** Several clients at once, each with the pattern that is suggested for them; who has none yet gets the one given. */
  addClients: oc
    .route({ method: 'POST', path: '/coach/{coachId}/regulars/from-clients', tags, successStatus: 201 })
    .input(z.object({ ...coachId, clientIds: z.array(Id).min(1).max(200), otherwise: RegularInput }))
    .output(z.array(RegularView)),
  update: oc
    .route({ method: 'PUT', path: '/coach/{coachId}/regulars/{regularId}', tags })
    .input(RegularInput.extend({ ...one, version: Version }))
    .output(RegularView),
  /** Only who was never part of a cycle; others are made inactive. */
  remove: oc.route({ method: 'DELETE', path: '/coach/{coachId}/regulars/{regularId}', tags, successStatus: 204 }).input(z.object(one)),
  previewImport: oc
    .route({ method: 'POST', path: '/coach/{coachId}/roster-import/preview', tags, description: 'Reads the file and writes nothing.' })
    .input(RosterImportInput)
    .output(RosterImportReport),
  import: oc
    .route({ method: 'POST', path: '/coach/{coachId}/roster-import', tags, successStatus: 201, description: 'All of it or nothing.' })
    .input(RosterImportInput)
    .output(RosterImportReport),
  export: oc.route({ method: 'GET', path: '/coach/{coachId}/roster-export', tags }).input(z.object(coachId)).output(FileView),
};
