import { oc } from '@orpc/contract';
import { z } from 'zod';
import { CLIENT_STATES } from '../core/clients/client-state.ts';
import { IMPORT_FIELDS, type ImportField } from '../core/clients/import/import-field.ts';
import { IMPORT_OUTCOMES } from '../core/clients/import/import-outcome.ts';
import { RELATIONSHIPS } from '../core/policies/relationship.ts';
import { CoachBookingView } from './bookings.ts';
import { CheckInStatus } from './packages/check-in.ts';
import { PackageView } from './packages/package-view.ts';
import { Email, Id, InstantText, line, LocalDate, optionalLine, Phone, prose, queryInt, TimeZone, Version, Weekday } from './fields.ts';

export const ClientState = z.enum(CLIENT_STATES);
export const Relationship = z.enum(RELATIONSHIPS);
/** Files list them with commas or semicolons in between. */
const Tag = line(40).regex(/^[^,;]*$/, 'must not contain a comma or semicolon');
const Tags = z.array(Tag).max(20);
const Priority = z.union([z.literal(1), z.literal(2), z.literal(3)]);

/** What happened within the coach's span of days, and whether that is worth a badge. Counted at the moment of reading. */
export const AttendanceBadge = z.object({ noShows: z.int(), cancellations: z.int(), flagged: z.boolean(), days: z.int() });
export type AttendanceBadge = z.infer<typeof AttendanceBadge>;

export const ClientView = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  timeZone: z.string().nullable(),
  /** Known to the coach: may book what is for connected clients. */
  connected: z.boolean(),
  /** Always connected too. */
  vip: z.boolean(),
  /** 1 comes first; null where no order matters. */
  priority: Priority.nullable(),
  state: ClientState,
  startedOn: LocalDate.nullable(),
  tags: z.array(z.string()),
  erased: z.boolean(),
  createdAt: InstantText,
  bookingCount: z.int(),
  lastStartsAt: InstantText.nullable(),
  nextStartsAt: InstantText.nullable(),
  badge: AttendanceBadge,
  version: Version,
});
export type ClientView = z.infer<typeof ClientView>;

/** A weekday and time, of the coach's clock, at which somebody keeps coming. */
export const FavouriteTime = z.object({ weekday: Weekday, minute: z.int(), count: z.int() });
export type FavouriteTime = z.infer<typeof FavouriteTime>;

/** Everything about one client on one page. */
export const ClientProfile = ClientView.extend({
  notes: z.string(),
  /** Other addresses of the same person, from records that were merged into this one. */
  otherEmails: z.array(z.string()),
  attendance: z.object({
    completed: z.int(),
    noShows: z.int(),
    cancelledByClient: z.int(),
    /** Of those, later than was free of consequences. */
    cancelledLate: z.int(),
    cancelledByCoach: z.int(),
    /** Whole weeks of the coach's zone in a row with a completed session, up to now. */
    streakWeeks: z.int(),
    favourites: z.array(FavouriteTime),
  }),
  upcoming: z.array(CoachBookingView),
  /** Those that can be used first, by expiry; then the others, latest first. */
  packages: z.array(PackageView),
  /** Of the current month; null where the coach offers no check-ins. */
  checkIn: CheckInStatus.nullable(),
});
export type ClientProfile = z.infer<typeof ClientProfile>;

export const ClientInput = z.object({
  name: line(120),
  email: Email,
  phone: Phone.or(z.literal('')),
  timeZone: TimeZone.nullable(),
  connected: z.boolean(),
  vip: z.boolean(),
  priority: Priority.nullable(),
  state: ClientState,
  startedOn: LocalDate.nullable(),
  tags: Tags,
  /** For the coach alone. */
  notes: prose(8000),
});
export type ClientInput = z.infer<typeof ClientInput>;

export const CLIENT_SORTS = ['name', 'newest', 'next', 'last', 'bookings', 'priority'] as const;
export const RELATIONSHIP_FILTERS = [...RELATIONSHIPS, 'connected_or_vip'] as const;

export type { ImportField };

/** The file as it is, at most 5 MB: the server finds out encoding and separator, for Excel writes several. */
export const ClientImportInput = z.object({
  coachId: Id,
  fileBase64: z.base64().max(7_000_000),
  /** Which column holds what, counted from 0; left out, guessed from the first line. */
  columns: z.partialRecord(z.enum(IMPORT_FIELDS), z.int().min(0).max(200)).optional(),
  /** What to do with somebody whose address is known. */
  onKnown: z.enum(['skip', 'update']).default('skip'),
  /** Lines that can't be read: refuse the file, or leave them out. */
  onWrong: z.enum(['refuse', 'leave_out']).default('refuse'),
});
export const ClientImportLine = z.object({
  /** Of the file, the heading being line 1. */
  line: z.int(),
  outcome: z.enum(IMPORT_OUTCOMES),
  name: z.string(),
  email: z.string(),
  /** Why it is wrong, in sentences. */
  problems: z.array(z.string()),
});
export type ClientImportLine = z.infer<typeof ClientImportLine>;
/** Without a column for names and one for addresses there are no lines yet: the headings say what there is to choose from. */
export const ClientImportReport = z.object({
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']),
  separator: z.enum([',', ';', '\t', '|']),
  headings: z.array(z.string()),
  columns: z.partialRecord(z.enum(IMPORT_FIELDS), z.int()),
  counts: z.record(z.enum(IMPORT_OUTCOMES), z.int()),
  /** In the preview the wrong ones first and at most 500; after an import all of them. */
  lines: z.array(ClientImportLine),
});
export type ClientImportReport = z.infer<typeof ClientImportReport>;

/** A file to save, as the browser can take it. */
export const FileView = z.object({ filename: z.string(), contentType: z.string(), base64: z.string() });
export type FileView = z.infer<typeof FileView>;

const tags = ['Clients'];
const coachId = { coachId: Id };
const one = { ...coachId, clientId: Id };

export const clients = {
  list: oc
    .route({ method: 'GET', path: '/coach/{coachId}/clients', tags })
    .input(
      z.object({
        ...coachId,
        /** Part of a name, address or number. */
        search: optionalLine(100).default(''),
        state: ClientState.optional(),
        relationship: z.enum(RELATIONSHIP_FILTERS).optional(),
        tag: Tag.optional(),
        /** Only those with the attendance badge. */
        flagged: z.stringbool().or(z.boolean()).optional(),
        sort: z.enum(CLIENT_SORTS).default('name'),
        offset: queryInt(0, 1_000_000).default(0),
        limit: queryInt(1, 500).default(50),
      }),
    )
    .output(z.object({ clients: z.array(ClientView), total: z.int() })),
  /** The tags in use, most used first. */
  tags: oc
    .route({ method: 'GET', path: '/coach/{coachId}/client-tags', tags })
    .input(z.object(coachId))
    .output(z.array(z.object({ tag: z.string(), count: z.int() }))),
  create: oc
    .route({ method: 'POST', path: '/coach/{coachId}/clients', tags, successStatus: 201 })
    .input(ClientInput.partial().extend({ ...coachId, name: line(120), email: Email }))
    .output(ClientView),
  show: oc.route({ method: 'GET', path: '/coach/{coachId}/clients/{clientId}', tags }).input(z.object(one)).output(ClientProfile),
  /** The later of two edits is refused with `changed_meanwhile`. */
  update: oc
    .route({ method: 'PUT', path: '/coach/{coachId}/clients/{clientId}', tags })
    .input(ClientInput.extend({ ...one, version: Version }))
    .output(ClientProfile),
  /** Makes two records of one person one: bookings and history move here, the other's address stays known as theirs. */
  merge: oc
    .route({ method: 'POST', path: '/coach/{coachId}/clients/{clientId}/merge', tags })
    .input(ClientInput.extend({ ...one, version: Version, otherId: Id, otherVersion: Version }))
    .output(ClientProfile),
  /** Everything kept about a client: one ZIP with JSON and the calendar entries. */
  data: oc.route({ method: 'GET', path: '/coach/{coachId}/clients/{clientId}/data', tags }).input(z.object(one)).output(FileView),
  /** For good: name, address, notes are gone; sessions, counts and the log stay, of nobody. Refused while sessions are to come. */
  erase: oc
    .route({ method: 'POST', path: '/coach/{coachId}/clients/{clientId}/erase', tags, successStatus: 204 })
    .input(z.object({ ...one, version: Version })),
  previewImport: oc
    .route({ method: 'POST', path: '/coach/{coachId}/client-import/preview', tags, description: 'Reads the file and writes nothing.' })
    .input(ClientImportInput)
    .output(ClientImportReport),
  import: oc
    .route({ method: 'POST', path: '/coach/{coachId}/client-import', tags, successStatus: 201, description: 'All of it or nothing.' })
    .input(ClientImportInput)
    .output(ClientImportReport),
  /** All clients as CSV that a spreadsheet can open without running anything in it. */
  export: oc.route({ method: 'GET', path: '/coach/{coachId}/client-export', tags }).input(z.object(coachId)).output(FileView),
};
