import type { Database } from '../database.ts';

/** Names of things by their kind and id, as they are now: the log itself keeps none. */
export interface AuditLabels {
  readonly label: (kind: string, id: string) => string | null;
}

export interface Named {
  readonly kind: string;
  readonly id: string;
}

interface LabelRow {
  readonly id: string;
  readonly label: string;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const tableOf = {
  client: 'clients',
  service: 'services',
  schedule: 'schedules',
  coach: 'coaches',
  api_key: 'apiKeys',
  invitation: 'invitations',
  user: 'users',
  cycle: 'cycles',
  package_template: 'packageTemplates',
  form: 'forms',
} as const;

const names = (db: Database, table: (typeof tableOf)[keyof typeof tableOf], ids: readonly string[]): Promise<readonly LabelRow[]> =>
  db.selectFrom(table).select(['id', 'name as label']).where('id', 'in', ids).execute();

/** Who is booked, and for which day. */
async function bookings(db: Database, ids: readonly string[]): Promise<readonly LabelRow[]> {
  const rows = await db.selectFrom('bookings').select(['id', 'clientName', 'wallDate']).where('id', 'in', ids).execute();
  return rows.map(({ id, clientName, wallDate }) => ({ id, label: `${clientName}, ${wallDate}` }));
}

/** Whose link it was. */
const clientsOfBookings = (db: Database, ids: readonly string[]): Promise<readonly LabelRow[]> =>
  db.selectFrom('bookings').select(['id', 'clientName as label']).where('id', 'in', ids).execute();

const mails = (db: Database, ids: readonly string[]): Promise<readonly LabelRow[]> =>
  db.selectFrom('mails').select(['id', 'subject as label']).where('id', 'in', ids).execute();

const publishedSlots = (db: Database, ids: readonly string[]): Promise<readonly LabelRow[]> =>
  db.selectFrom('publishedSlots').select(['id', 'date as label']).where('id', 'in', ids).execute();

const overrides = (db: Database, ids: readonly string[]): Promise<readonly LabelRow[]> =>
  db.selectFrom('overrides').select(['id', 'startsOn as label']).where('id', 'in', ids).execute();

/** Who stands on the roster. */
const regulars = (db: Database, ids: readonly string[]): Promise<readonly LabelRow[]> =>
  db
    .selectFrom('regulars')
    .innerJoin('clients', 'clients.id', 'regulars.clientId')
    .select(['regulars.id', 'clients.name as label'])
    .where('regulars.id', 'in', ids)
    .execute();

/** Who asked. */
const requests = (db: Database, ids: readonly string[]): Promise<readonly LabelRow[]> =>
  db
    .selectFrom('requests')
    .innerJoin('clients', 'clients.id', 'requests.clientId')
    .select(['requests.id', 'clients.name as label'])
    .where('requests.id', 'in', ids)
    .execute();

/** Whose sessions they are. */
const series = (db: Database, ids: readonly string[]): Promise<readonly LabelRow[]> =>
  db
    .selectFrom('series')
    .innerJoin('clients', 'clients.id', 'series.clientId')
    .select(['series.id', 'clients.name as label'])
    .where('series.id', 'in', ids)
    .execute();

/** Whose it is. */
const packages = (db: Database, ids: readonly string[]): Promise<readonly LabelRow[]> =>
  db
    .selectFrom('packages')
    .innerJoin('clients', 'clients.id', 'packages.clientId')
    .select(['packages.id', 'clients.name as label'])
    .where('packages.id', 'in', ids)
    .execute();

/** Who waits. */
const waitlistEntries = (db: Database, ids: readonly string[]): Promise<readonly LabelRow[]> =>
  db
    .selectFrom('waitlistEntries')
    .innerJoin('clients', 'clients.id', 'waitlistEntries.clientId')
    .select(['waitlistEntries.id', 'clients.name as label'])
    .where('waitlistEntries.id', 'in', ids)
    .execute();

/** Whose date it is. */
const placements = (db: Database, ids: readonly string[]): Promise<readonly LabelRow[]> =>
  db
    .selectFrom('placements')
    .innerJoin('clients', 'clients.id', 'placements.clientId')
    .select(['placements.id', 'clients.name as label'])
    .where('placements.id', 'in', ids)
    .execute();

/** Kinds that are not called by a name. */
const READERS: Readonly<Record<string, (db: Database, ids: readonly string[]) => Promise<readonly LabelRow[]>>> = {
  booking: bookings,
  request: requests,
  series,
  package: packages,
  waitlist_entry: waitlistEntries,
  link: clientsOfBookings,
  mail: mails,
  published_slot: publishedSlots,
  override: overrides,
  regular: regulars,
  placement: placements,
};

function labelsOfKind(db: Database, kind: string, ids: readonly string[]): Promise<readonly LabelRow[]> | readonly LabelRow[] {
  const read = READERS[kind];
  if (read) return read(db, ids);
  return kind in tableOf ? names(db, tableOf[kind as keyof typeof tableOf], ids) : [];
}

/** One query for each kind of thing, however many there are of it. What is gone has no name any more. */
export async function loadAuditLabels(db: Database, things: readonly Named[]): Promise<AuditLabels> {
  const kinds = new Map<string, Set<string>>();
  for (const { kind, id } of things) {
    // Ids of users are the sign-in library's own; all others are ours.
    if (kind === 'user' || UUID.test(id)) kinds.set(kind, (kinds.get(kind) ?? new Set()).add(id));
  }
  const found = await Promise.all(
    [...kinds].map(async ([kind, ids]) =>
      (await labelsOfKind(db, kind, [...ids])).map(({ id, label }) => [`${kind} ${id}`, label] as const),
    ),
  );
  const labels = new Map(found.flat());
  return { label: (kind, id) => labels.get(`${kind} ${id}`) ?? null };
}
