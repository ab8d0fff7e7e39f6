import type { z } from 'zod';
import type { FileView } from '../../../../contract/clients.ts';
import { type ClientData, collectClientData } from '../../../db/clients/collect-client-data.ts';
import type { BookingDetails } from '../../../db/booking-details.ts';
import type { ClientRow } from '../../../db/clients/find-client.ts';
import { zip } from '../../../files/zip.ts';
import type { HttpContext } from '../../http-context.ts';

type Row = Readonly<Record<string, unknown>>;

const INSTANT = /At$/;

/** Instants as text, so that the file can be read without knowing how they are kept. */
const readable = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      INSTANT.test(key) && typeof value === 'number' ? new Date(value).toISOString() : typeof value === 'bigint' ? Number(value) : value,
    ]),
  );
const rows = (list: readonly object[]): readonly Row[] => list.map((row) => readable(row as Row));

/** Whose eyes the file is for. What a coach wrote for themselves is left out of what clients take along: their coach can hand it to them. */
type Reader = 'coach' | 'client';

function recordOf({ coachId: _, mergedInto: __, version: ___, ...record }: ClientRow, reader: Reader): Row {
  const { notes: _notes, tags: _tags, priority: _priority, ...own } = record;
  return readable(reader === 'coach' ? record : own);
}

/** An entry of the log keeps values of a record, so the same is left out of it. */
function entryOf({ before, after, ...entry }: ClientData['log'][number], reader: Reader): Row {
  const told = (value: unknown): unknown => {
    if (reader === 'coach' || typeof value !== 'object' || value === null) return value;
    const { priority: _, ...own } = value as Row;
    return own;
  };
  return readable({ ...entry, before: told(before), after: told(after) });
}

const bookingOf = (booking: BookingDetails, reader: Reader): Row => {
  const { coachNote: _, ...own } = booking;
  return readable({ ...(reader === 'coach' ? booking : own) });
};

function entryOnRosterOf(entry: ClientData['roster'][number], reader: Reader): Row {
  const { coachId: _coach, version: _version, ...record } = entry;
  const { notes: _notes, priority: _priority, ...own } = record;
  return readable(reader === 'coach' ? record : own);
}

function partInCycleOf({ coachId: _, ...part }: ClientData['cycles'][number], reader: Reader): Row {
  const { priority: _priority, ...own } = part;
  return readable(reader === 'coach' ? part : own);
}

const requestOf = ({ suggestions, messages, ...request }: ClientData['requests'][number]): Row =>
  readable({ ...request, suggestions: rows(suggestions), messages: rows(messages) });

/** The coach's note on it is the coach's own; the reasons in its ledger were told. */
function packageOf({ entries, ...one }: ClientData['packages'][number], reader: Reader): Row {
  const { note: _, ...own } = one;
  return readable({ ...(reader === 'coach' ? one : own), entries: rows(entries) });
}

const placeInLineOf = ({ offers, ...entry }: ClientData['waitlist'][number]): Row => readable({ ...entry, offers: rows(offers) });

const withCoach = (data: ClientData, reader: Reader): Row => ({
  coach: data.coach,
  record: recordOf(data.record, reader),
  otherRecords: data.otherRecords.map((record) => recordOf(record, reader)),
  bookings: data.bookings.map((booking) => bookingOf(booking, reader)),
  rescheduleRequests: rows(data.rescheduleRequests),
  requests: data.requests.map(requestOf),
  series: rows(data.series),
  packages: data.packages.map((one) => packageOf(one, reader)),
  waitlist: data.waitlist.map(placeInLineOf),
  checkInMonths: rows(data.checkInMonths),
  answers: rows(data.answers),
  roster: data.roster.map((entry) => entryOnRosterOf(entry, reader)),
  cycles: data.cycles.map((part) => partInCycleOf(part, reader)),
  placements: rows(data.placements),
  mails: rows(data.mails),
  log: data.log.map((entry) => entryOf(entry, reader)),
});

/** Everything that is kept about a person, with one coach or several, as one ZIP: the data, and the sessions as calendar entries. */
export async function clientDataFile(
  context: Pick<HttpContext, 'database' | 'action' | 'calendarFileOf'>,
  clients: readonly { readonly id: string; readonly coachId: string }[],
  reader: Reader,
): Promise<z.input<typeof FileView>> {
  const now = context.action.clock.now();
  const data = await Promise.all(clients.map((client) => collectClientData(context.database, client)));
  const exportedAt = new Date(now).toISOString();
  const sessions = data.flatMap(({ bookings }) => bookings).map((booking) => ({ booking, manageUrl: null, now }));
  const bytes = zip(
    {
      'data.json': `${JSON.stringify({ exportedAt, coaches: data.map((each) => withCoach(each, reader)) }, null, 2)}\n`,
      'sessions.ics': context.calendarFileOf(sessions, 'PUBLISH'),
    },
    now,
  );
  return { filename: `data-${exportedAt.slice(0, 10)}.zip`, contentType: 'application/zip', base64: Buffer.from(bytes).toString('base64') };
}
