import { randomUUID } from 'node:crypto';
import { blockedDay } from '../../facts/blocked-day.ts';
import { bookRequest } from '../../factories/book-request.ts';
import { PASSWORD } from '../../factories/password.ts';
import { regularPattern } from '../../factories/regular-pattern.ts';
import { wholeClient } from '../../factories/whole-client.ts';
import { askedIn } from './access-asked.ts';
import { FORM_REQUESTS } from './access-forms.ts';
import { PACKAGE_REQUESTS } from './access-packages.ts';
import { plannedCycle, searchedCycle, sentCycle, newCycle } from './access-season.ts';
import { linkToSeries, seriesIn, seriesPattern } from './access-series.ts';
import type { Who } from './access-table.ts';
import { WAITLIST_REQUESTS } from './access-waitlist.ts';
import type { World } from './access-world.ts';

export interface Request {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}
export type Make = (world: World, who: Who) => Promise<Request> | Request;

const hours = [{ weekday: 1, startMinute: 540, endMinute: 1020, capacity: 1 }];
const service = (world: World) => ({
  name: 'Trial',
  slug: `trial-${randomUUID().slice(0, 8)}`,
  kind: 'one_to_one',
  description: '',
  color: '#1f6f54',
  scheduleId: world.practice.scheduleId,
  durations: [60],
  prices: [],
  location: { kind: 'in_person', detail: '' },
  preparation: '',
  visibility: 'public',
  active: true,
  rules: {},
});
const fewWeeks = (world: World) => ({
  startsOn: world.day(7),
  startMinute: 600,
  rhythm: { kind: 'weekly', every: 1, weekdays: [1] },
  end: { kind: 'count', count: 3 },
});
let days = 100;
const override = (world: World) => ({ ...blockedDay(world.day(++days)), scheduleId: world.practice.scheduleId });
/** A block that lay on bookings, with nothing left to undo. */
const closure = async ({ db, practice: { coachId } }: World) => {
  const id = randomUUID();
  await db.insertInto('closures').values({ id, coachId, createdOverrides: '[]', createdAt: new Date(), undoneAt: null }).execute();
  return id;
};
const publishedSlot = (world: World) => {
  const { scheduleId, serviceId } = world.practice;
  return { scheduleId, serviceId, date: world.day(++days), startMinute: 600, endMinute: 660, capacity: 1, active: true };
};
const hold = (world: World) => ({
  scheduleId: world.practice.scheduleId,
  startsAt: world.startsAt(24 * ++days),
  endsAt: world.startsAt(24 * days + 1),
  note: '',
});
const span = (world: World) => ({ from: world.day(0), to: world.day(6) });
const viewed = (world: World) => ({ ...span(world), timeZone: 'Europe/Paris' });
const names = (world: World) => ({ coachSlug: world.practice.coachSlug, serviceSlug: world.practice.serviceSlug });
/** Only the client has the link; the others make one up. */
const token = async (world: World, who: Who) => ({ token: who === 'link' ? (await world.book()).token : randomUUID() });
/** The same for what is only asked for. */
const askedBy = async (world: World, who: Who) => {
  const { token: own, suggestionId } = await askedIn(world);
  return { token: who === 'link' ? own : randomUUID(), suggestionId };
};
const client = () => ({ name: 'Ada Tremblay', email: `ada-${randomUUID()}@example.com` });
const clientFile = () => ({ fileBase64: Buffer.from(`Name,Email\nAda Tremblay,${client().email}\n`).toString('base64') });

const pattern = (world: World) => regularPattern(world.practice);
const rosterFile = () => ({
  fileBase64: Buffer.from(`Name,Email,Frequency,Day,Time\nAda Tremblay,${client().email},weekly,Tuesday,10:00\n`).toString('base64'),
});
const newRegular = async (world: World) =>
  world.make('regulars', { ...pattern(world), clientId: (await world.make('clients', client())).id });

/** A request to every route that is right in all but who sends it, on a thing made for it. `coachId` is filled in. Left out: nothing needed. */
export const REQUESTS: Readonly<Record<string, Make>> = {
  'POST /api/v1/setup': () => ({
    body: {
      name: 'Ada',
      email: 'ada@example.com',
      password: PASSWORD,
      slug: 'ada',
      timeZone: 'Europe/Paris',
      service: { name: 'Trial', durationMinutes: 60, price: null },
      hours,
    },
  }),
  'POST /api/v1/session': (world) => ({ body: { email: world.emailOf('coach'), password: PASSWORD } }),
  'POST /api/v1/session/link': () => ({ body: { email: client().email } }),
  'POST /api/v1/session/link/redeem': () => ({ body: { token: randomUUID() } }),
  'POST /api/v1/session/totp': () => ({ body: { code: '000000' } }),
  'DELETE /api/v1/account/sessions/{sessionId}': async (world, who) => ({ params: { sessionId: await world.session(who) } }),
  // What a right one does would sign everybody out of the tests that follow: test/http/sign-in-password.test.ts.
  'PUT /api/v1/account/password': () => ({ body: { currentPassword: 'not this one', newPassword: PASSWORD } }),
  'POST /api/v1/account/totp': () => ({ body: { password: PASSWORD } }),
  'POST /api/v1/account/totp/confirm': () => ({ body: { code: '000000' } }),
  'POST /api/v1/account/totp/end': () => ({ body: { password: PASSWORD } }),

  'GET /api/v1/coaches/{coachSlug}': (world) => ({ params: names(world) }),
  'GET /api/v1/coaches/{coachSlug}/services/{serviceSlug}': (world) => ({ params: names(world) }),
  'GET /api/v1/coaches/{coachSlug}/services/{serviceSlug}/slots': (world) => ({ params: names(world), query: viewed(world) }),
  'GET /api/v1/coaches/{coachSlug}/visitor': (world) => ({ params: names(world) }),
  'PUT /api/v1/coach/{coachId}': async (world) => ({ body: await world.profile() }),

  'POST /api/v1/coach/{coachId}/services': (world) => ({ body: service(world) }),
  'PUT /api/v1/coach/{coachId}/services/{serviceId}': async (world) => {
    const { id, version } = await world.make('services', service(world));
    return { params: { serviceId: id }, body: { ...service(world), version } };
  },
  'DELETE /api/v1/coach/{coachId}/services/{serviceId}': async (world) => ({
    params: { serviceId: (await world.make('services', service(world))).id },
  }),
  'PUT /api/v1/coach/{coachId}/service-order': async (world) => ({ body: { serviceIds: await world.serviceIds() } }),
  'GET /api/v1/coach/{coachId}/services/{serviceId}/slots': (world) => ({
    params: { serviceId: world.practice.serviceId },
    query: viewed(world),
  }),
  'GET /api/v1/coach/{coachId}/services/{serviceId}/rules': (world) => ({ params: { serviceId: world.practice.serviceId } }),
  'GET /api/v1/coach/{coachId}/services/{serviceId}/explain': (world) => ({
    params: { serviceId: world.practice.serviceId },
    query: { startsAt: world.startsAt(0) },
  }),

  'POST /api/v1/coach/{coachId}/schedules': () => ({ body: { name: 'Evenings', hours } }),
  'PUT /api/v1/coach/{coachId}/schedules/{scheduleId}': async (world) => {
    const { id, version } = await world.make('schedules', { name: 'Evenings', hours });
    return { params: { scheduleId: id }, body: { name: 'Mornings', hours, version } };
  },
  'DELETE /api/v1/coach/{coachId}/schedules/{scheduleId}': async (world) => ({
    params: { scheduleId: (await world.make('schedules', { name: 'Evenings', hours })).id },
  }),

  'GET /api/v1/coach/{coachId}/overrides': (world) => ({ query: span(world) }),
  'POST /api/v1/coach/{coachId}/overrides': (world) => ({ body: override(world) }),
  'PUT /api/v1/coach/{coachId}/overrides/{overrideId}': async (world) => {
    const { id, version } = await world.make('overrides', override(world));
    return { params: { overrideId: id }, body: { ...override(world), version } };
  },
  'DELETE /api/v1/coach/{coachId}/overrides/{overrideId}': async (world) => ({
    params: { overrideId: (await world.make('overrides', override(world))).id },
  }),

  'GET /api/v1/coach/{coachId}/plan': (world) => ({ query: { ...span(world), scheduleId: world.practice.scheduleId } }),
  'POST /api/v1/coach/{coachId}/plan/preview': (world) => ({
    body: { ...span(world), scheduleId: world.practice.scheduleId, create: [override(world)], remove: [] },
  }),
  'POST /api/v1/coach/{coachId}/plan': (world) => ({ body: { create: [override(world)], remove: [] } }),
  'GET /api/v1/coach/{coachId}/plan/copied': (world) => ({
    query: { ...span(world), into: world.day(70), scheduleId: world.practice.scheduleId },
  }),

  'GET /api/v1/coach/{coachId}/closures/{closureId}': async (world) => ({ params: { closureId: await closure(world) } }),
  'POST /api/v1/coach/{coachId}/closures/{closureId}/undo': async (world) => ({ params: { closureId: await closure(world) } }),

  'GET /api/v1/coach/{coachId}/published-slots': (world) => ({ query: span(world) }),
  'POST /api/v1/coach/{coachId}/published-slots': (world) => ({ body: publishedSlot(world) }),
  'PATCH /api/v1/coach/{coachId}/published-slots/{slotId}': async (world) => {
    const { id, version } = await world.make('published-slots', publishedSlot(world));
    return { params: { slotId: id }, body: { startMinute: 610, endMinute: 670, active: true, version } };
  },
  'DELETE /api/v1/coach/{coachId}/published-slots/{slotId}': async (world) => ({
    params: { slotId: (await world.make('published-slots', publishedSlot(world))).id },
  }),
  'POST /api/v1/coach/{coachId}/published-slots/from-hours': (world) => {
    const date = world.day(++days);
    return { body: { scheduleId: world.practice.scheduleId, serviceId: null, from: date, to: date, lengthMinutes: 60 } };
  },

  'POST /api/v1/bookings': (world) => ({ body: bookRequest(world.practice, { startsAt: world.startsAt(0) }) }),
  'POST /api/v1/bookings/several': (world) => {
    const { startsAt, ...body } = bookRequest(world.practice, { startsAt: world.startsAt(0) });
    return { body: { ...body, starts: [startsAt] } };
  },
  'GET /api/v1/coaches/{coachSlug}/services/{serviceSlug}/terms': (world) => ({ params: names(world) }),
  'POST /api/v1/coaches/{coachSlug}/services/{serviceSlug}/series/check': (world) => ({
    params: names(world),
    body: { timeZone: 'Europe/Paris', pattern: fewWeeks(world) },
  }),
  'POST /api/v1/bookings/series': (world) => {
    const { startsAt: _, ...body } = bookRequest(world.practice, { startsAt: world.startsAt(0) });
    return { body: { ...body, pattern: fewWeeks(world) } };
  },
  'GET /api/v1/manage/{token}': async (world, who) => ({ params: await token(world, who) }),
  'GET /api/v1/manage/{token}/slots': async (world, who) => ({ params: await token(world, who), query: viewed(world) }),
  'GET /api/v1/manage/{token}/nearest': async (world, who) => ({ params: await token(world, who), query: { timeZone: 'Europe/Paris' } }),
  'GET /api/v1/manage/{token}/next-week': async (world, who) => ({ params: await token(world, who) }),
  'POST /api/v1/manage/{token}/next-week': async (world, who) => {
    const params = await token(world, who);
    return { params, body: { startsAt: who === 'link' ? await world.weekAfter(params.token) : world.startsAt(0) } };
  },
  'POST /api/v1/manage/{token}/move': async (world, who) => ({ params: await token(world, who), body: { startsAt: world.startsAt(2) } }),
  'POST /api/v1/manage/{token}/cancel': async (world, who) => ({ params: await token(world, who), body: {} }),
  'GET /api/v1/manage/{token}/calendar': async (world, who) => ({ params: await token(world, who) }),
  'GET /api/v1/manage/{token}/request': async (world, who) => ({ params: await askedBy(world, who) }),
  'POST /api/v1/manage/{token}/request/suggestions/{suggestionId}/accept': async (world, who) => ({
    params: await askedBy(world, who),
    body: {},
  }),
  'POST /api/v1/manage/{token}/request/messages': async (world, who) => ({ params: await askedBy(world, who), body: { text: 'Hello' } }),
  'POST /api/v1/manage/{token}/request/withdraw': async (world, who) => ({ params: await askedBy(world, who), body: {} }),
  'GET /api/v1/coach/{coachId}/requests/{requestId}': async (world) => ({ params: { requestId: (await askedIn(world)).requestId } }),
  'POST /api/v1/coach/{coachId}/requests/{requestId}/approve': async (world) => ({
    params: { requestId: (await askedIn(world)).requestId },
    body: {},
  }),
  'POST /api/v1/coach/{coachId}/requests/{requestId}/decline': async (world) => ({
    params: { requestId: (await askedIn(world)).requestId },
    body: {},
  }),
  'POST /api/v1/coach/{coachId}/requests/{requestId}/suggestions': async (world) => ({
    params: { requestId: (await askedIn(world)).requestId },
    body: { starts: [world.startsAt(48)] },
  }),
  'POST /api/v1/coach/{coachId}/requests/{requestId}/messages': async (world) => ({
    params: { requestId: (await askedIn(world)).requestId },
    body: { text: 'Hello' },
  }),

  'GET /api/v1/portal/{token}': async (world, who) => ({ params: await token(world, who) }),
  'POST /api/v1/portal/{token}/answers': async (world, who) => ({
    params: await token(world, who),
    body: { answers: [{ placementId: randomUUID(), answer: 'confirmed' }] },
  }),
  'GET /api/v1/portal/{token}/placements/{placementId}/alternatives': async (world, who) => ({
    params: { ...(await token(world, who)), placementId: randomUUID() },
    query: { timeZone: 'Europe/Paris' },
  }),
  'POST /api/v1/portal/{token}/placements/{placementId}/change': async (world, who) => ({
    params: { ...(await token(world, who)), placementId: randomUUID() },
    body: { startsAt: world.startsAt(0) },
  }),
  'PUT /api/v1/portal/{token}/wish': async (world, who) => ({ params: await token(world, who), body: { wish: 'skip' } }),
  'GET /api/v1/portal/{token}/calendar': async (world, who) => ({ params: await token(world, who) }),
  'POST /api/v1/portal/{token}/renew': async (world, who) => ({ params: await token(world, who) }),

  'GET /api/v1/coach/{coachId}/bookings/{bookingId}': async (world) => ({ params: { bookingId: (await world.book()).id } }),
  'POST /api/v1/coach/{coachId}/bookings': (world) => ({
    body: { serviceId: world.practice.serviceId, newClient: client(), startsAt: world.startsAt(0) },
  }),
  'POST /api/v1/coach/{coachId}/series': (world) => ({
    body: { serviceId: world.practice.serviceId, newClient: client(), pattern: seriesPattern(world) },
  }),
  'POST /api/v1/coach/{coachId}/series/check': (world) => ({
    body: { serviceId: world.practice.serviceId, pattern: seriesPattern(world) },
  }),
  'GET /api/v1/coach/{coachId}/series/{seriesId}': async (world) => ({ params: { seriesId: (await seriesIn(world)).id } }),
  'POST /api/v1/coach/{coachId}/series/{seriesId}/preview': async (world) => ({
    params: { seriesId: (await seriesIn(world)).id },
    body: { edits: [{ kind: 'skip', id: world.day(2) }] },
  }),
  'POST /api/v1/coach/{coachId}/series/{seriesId}/edits': async (world) => {
    const { id, version } = await seriesIn(world);
    return { params: { seriesId: id }, body: { version, edits: [{ kind: 'skip', id: world.day(2) }] } };
  },
  'GET /api/v1/manage/{token}/series': async (world, who) => ({ params: await linkToSeries(world, who) }),
  'POST /api/v1/manage/{token}/series/skip': async (world, who) => ({
    params: await linkToSeries(world, who),
    body: { id: world.day(2) },
  }),
  'POST /api/v1/manage/{token}/series/stop': async (world, who) => ({
    params: await linkToSeries(world, who),
    body: { from: world.day(2) },
  }),
  'POST /api/v1/manage/{token}/series/more/check': async (world, who) => ({
    params: await linkToSeries(world, who),
    body: { count: 1 },
  }),
  'POST /api/v1/manage/{token}/series/more': async (world, who) => ({ params: await linkToSeries(world, who), body: { count: 1 } }),
  'POST /api/v1/coach/{coachId}/bookings/several': (world) => ({
    body: { serviceId: world.practice.serviceId, newClient: client(), starts: [world.startsAt(0), world.startsAt(24)] },
  }),
  'POST /api/v1/coach/{coachId}/bookings/{bookingId}/restore': async (world) => ({
    params: { bookingId: await world.cancelled() },
    body: {},
  }),
  'PUT /api/v1/coach/{coachId}/bookings/{bookingId}/credit': async (world) => ({
    params: { bookingId: (await world.book()).id },
    body: { packageId: null },
  }),
  'GET /api/v1/coach/{coachId}/clients/{clientId}/cover': async (world) => ({
    params: { clientId: (await world.make('clients', client())).id },
    query: { serviceId: world.practice.serviceId },
  }),
  'POST /api/v1/coach/{coachId}/bookings/{bookingId}/ask-to-move': async (world) => ({
    params: { bookingId: (await world.book()).id },
    body: {},
  }),
  'DELETE /api/v1/coach/{coachId}/bookings/{bookingId}/ask-to-move': async (world) => ({ params: { bookingId: await world.asked() } }),
  'GET /api/v1/coach/{coachId}/bookings/{bookingId}/next-week': async (world) => ({ params: { bookingId: (await world.book()).id } }),
  'GET /api/v1/coach/{coachId}/bookings/{bookingId}/history': async (world) => ({ params: { bookingId: (await world.book()).id } }),
  'POST /api/v1/coach/{coachId}/bookings/{bookingId}/move': async (world) => ({
    params: { bookingId: (await world.book()).id },
    body: { startsAt: world.startsAt(2) },
  }),
  'POST /api/v1/coach/{coachId}/bookings/{bookingId}/cancel': async (world) => ({
    params: { bookingId: (await world.book()).id },
    body: {},
  }),
  'PUT /api/v1/coach/{coachId}/bookings/{bookingId}/attendance': async (world) => ({
    params: { bookingId: await world.past() },
    body: { status: 'completed' },
  }),
  'PUT /api/v1/coach/{coachId}/bookings/{bookingId}/note': async (world) => ({
    params: { bookingId: (await world.book()).id },
    body: { coachNote: 'Left-handed' },
  }),

  'GET /api/v1/coach/{coachId}/search': () => ({ query: { text: 'Ada' } }),
  'GET /api/v1/coach/{coachId}/calendar': (world) => ({ query: span(world) }),
  'POST /api/v1/coach/{coachId}/holds': (world) => ({ body: hold(world) }),
  'DELETE /api/v1/coach/{coachId}/holds/{holdId}': async (world) => ({ params: { holdId: (await world.make('holds', hold(world))).id } }),

  ...PACKAGE_REQUESTS,
  ...FORM_REQUESTS,
  ...WAITLIST_REQUESTS,
  'PUT /api/v1/me': () => ({ body: { name: 'Ada Tremblay', phone: '', timeZone: null } }),
  'GET /api/v1/me/bookings': () => ({ query: { when: 'coming', timeZone: 'Europe/Paris' } }),
  'POST /api/v1/coach/{coachId}/clients': () => ({ body: client() }),
  'GET /api/v1/coach/{coachId}/clients/{clientId}': async (world) => ({ params: { clientId: (await world.make('clients', client())).id } }),
  'PUT /api/v1/coach/{coachId}/clients/{clientId}': async (world) => {
    const { id, version } = await world.make('clients', client());
    return { params: { clientId: id }, body: { ...wholeClient(client()), version } };
  },
  'POST /api/v1/coach/{coachId}/clients/{clientId}/merge': async (world) => {
    const [kept, other] = [await world.make('clients', client()), await world.make('clients', client())];
    const versions = { version: kept.version, otherId: other.id, otherVersion: other.version };
    return { params: { clientId: kept.id }, body: { ...wholeClient(client()), ...versions } };
  },
  'GET /api/v1/coach/{coachId}/clients/{clientId}/data': async (world) => ({
    params: { clientId: (await world.make('clients', client())).id },
  }),
  'GET /api/v1/coach/{coachId}/clients/{clientId}/check-ins': async (world) => ({
    params: { clientId: (await world.make('clients', client())).id },
  }),
  'PUT /api/v1/coach/{coachId}/clients/{clientId}/check-ins': async (world) => ({
    params: { clientId: (await world.make('clients', client())).id },
    body: { day: world.day(3), granted: 1 },
  }),
  'POST /api/v1/coach/{coachId}/clients/{clientId}/erase': async (world) => {
    const { id, version } = await world.make('clients', client());
    return { params: { clientId: id }, body: { version } };
  },
  'POST /api/v1/coach/{coachId}/client-import/preview': () => ({ body: clientFile() }),
  'POST /api/v1/coach/{coachId}/client-import': () => ({ body: clientFile() }),
  'POST /api/v1/coach/{coachId}/regulars': async (world) => ({
    body: { ...pattern(world), clientId: (await world.make('clients', client())).id },
  }),
  'POST /api/v1/coach/{coachId}/regulars/from-clients': async (world) => ({
    body: { clientIds: [(await world.make('clients', client())).id], otherwise: pattern(world) },
  }),
  'GET /api/v1/coach/{coachId}/regulars/{regularId}': async (world) => ({ params: { regularId: (await newRegular(world)).id } }),
  'PUT /api/v1/coach/{coachId}/regulars/{regularId}': async (world) => {
    const { id, version } = await newRegular(world);
    return { params: { regularId: id }, body: { ...pattern(world), version } };
  },
  'DELETE /api/v1/coach/{coachId}/regulars/{regularId}': async (world) => ({ params: { regularId: (await newRegular(world)).id } }),
  'GET /api/v1/coach/{coachId}/clients/{clientId}/regular-suggestion': async (world) => ({
    params: { clientId: (await world.make('clients', client())).id },
  }),
  'POST /api/v1/coach/{coachId}/roster-import/preview': () => ({ body: rosterFile() }),
  'POST /api/v1/coach/{coachId}/roster-import': () => ({ body: rosterFile() }),
  'POST /api/v1/coach/{coachId}/cycles': (world) => ({ body: newCycle(world) }),
  'GET /api/v1/coach/{coachId}/cycles/{cycleId}': async (world) => ({ params: await plannedCycle(world) }),
  'PUT /api/v1/coach/{coachId}/cycles/{cycleId}': async (world) => {
    const body = newCycle(world);
    const { id, version } = await world.make('cycles', body);
    return { params: { cycleId: id }, body: { ...body, version } };
  },
  'DELETE /api/v1/coach/{coachId}/cycles/{cycleId}': async (world) => ({ params: await plannedCycle(world) }),
  'PUT /api/v1/coach/{coachId}/cycles/{cycleId}/phase': async (world) => ({
    params: await plannedCycle(world),
    body: { phase: 'confirming', version: 1 },
  }),
  'POST /api/v1/coach/{coachId}/cycles/{cycleId}/deadline': async (world) => ({
    params: await sentCycle(world),
    // Sending took it a phase on.
    body: { version: 2 },
  }),
  'GET /api/v1/coach/{coachId}/cycles/{cycleId}/summary': async (world) => ({ params: await plannedCycle(world) }),
  'GET /api/v1/coach/{coachId}/cycles/{cycleId}/openings': async (world) => ({ params: await plannedCycle(world) }),
  'GET /api/v1/coach/{coachId}/cycles/{cycleId}/board': async (world) => ({ params: await plannedCycle(world) }),
  'GET /api/v1/coach/{coachId}/cycles/{cycleId}/regulars/{regularId}/targets': async (world) => ({ params: await plannedCycle(world) }),
  'POST /api/v1/coach/{coachId}/cycles/{cycleId}/placements': async (world) => {
    const planned = await plannedCycle(world);
    return { params: planned, body: { regularId: planned.regularId, date: planned.date, minute: 840 } };
  },
  'POST /api/v1/coach/{coachId}/cycles/{cycleId}/placements/{placementId}/move': async (world) => {
    const planned = await plannedCycle(world);
    return { params: planned, body: { date: planned.date, minute: 840, version: 1 } };
  },
  'POST /api/v1/coach/{coachId}/cycles/{cycleId}/placements/{placementId}/drop': async (world) => ({
    params: await plannedCycle(world),
    body: { version: 1 },
  }),
  'POST /api/v1/coach/{coachId}/cycles/{cycleId}/placements/{placementId}/unplace': async (world) => ({
    params: await plannedCycle(world),
    body: { version: 1 },
  }),
  'PUT /api/v1/coach/{coachId}/cycles/{cycleId}/placements/{placementId}/pin': async (world) => ({
    params: await plannedCycle(world),
    body: { pinned: true, version: 1 },
  }),
  'POST /api/v1/coach/{coachId}/cycles/{cycleId}/runs': async (world) => ({ params: await plannedCycle(world), body: {} }),
  'GET /api/v1/coach/{coachId}/cycles/{cycleId}/runs/{runId}': async (world) => ({ params: await searchedCycle(world) }),
  'POST /api/v1/coach/{coachId}/cycles/{cycleId}/runs/{runId}/stop': async (world) => ({ params: await searchedCycle(world) }),
  'GET /api/v1/coach/{coachId}/cycles/{cycleId}/send': async (world) => ({ params: await plannedCycle(world) }),
  'POST /api/v1/coach/{coachId}/cycles/{cycleId}/send': async (world) => ({ params: await plannedCycle(world) }),
  'GET /api/v1/coach/{coachId}/cycles/{cycleId}/send/progress': async (world) => ({ params: await plannedCycle(world) }),
  'GET /api/v1/coach/{coachId}/cycles/{cycleId}/tracker': async (world) => ({ params: await sentCycle(world) }),
  'POST /api/v1/coach/{coachId}/cycles/{cycleId}/reminders': async (world) => ({ params: await sentCycle(world), body: {} }),
  'POST /api/v1/coach/{coachId}/cycles/{cycleId}/regulars/{regularId}/message': async (world) => ({
    params: await sentCycle(world),
    body: { subject: 'Easter', text: 'Would Thursday suit you?' },
  }),
  'POST /api/v1/coach/{coachId}/cycles/{cycleId}/releases': async (world) => {
    const { cycleId, regularId, placementId } = await sentCycle(world);
    const coach = await world.browserOf('coach');
    await coach.post(`/coach/${world.practice.coachId}/cycles/${cycleId}/regulars/${regularId}/answer`, { answer: 'declined' });
    return { params: { cycleId }, body: { placementIds: [placementId] } };
  },
  'POST /api/v1/coach/{coachId}/cycles/{cycleId}/regulars/{regularId}/answer': async (world) => ({
    params: await sentCycle(world),
    body: { answer: 'confirmed' },
  }),
  'POST /api/v1/coach/{coachId}/api-keys': () => ({ body: { name: 'Website' } }),
  'DELETE /api/v1/coach/{coachId}/api-keys/{keyId}': async (world) => ({
    params: { keyId: (await world.make('api-keys', { name: 'Website' })).id },
  }),

  'POST /api/v1/system/failed-jobs/{jobId}/retry': async (world) => ({ params: { jobId: await world.failedJob() } }),
  'POST /api/v1/system/mails/{mailId}/resend': async (world) => ({ params: { mailId: await world.accountMail() } }),
  'POST /api/v1/system/test-mail': () => ({ body: { to: 'ada@example.com' } }),
  'PUT /api/v1/system/settings': () => ({ body: { ownersNeedSecondFactor: false } }),
  'PATCH /api/v1/system/users/{userId}': async (world) => ({ params: { userId: await world.newUser() }, body: { disabled: true } }),
  'DELETE /api/v1/system/users/{userId}/totp': async (world) => ({ params: { userId: await world.newUser() } }),
  'POST /api/v1/system/invitations': () => ({ body: { ...client(), role: 'coach' } }),
  'DELETE /api/v1/system/invitations/{invitationId}': async (world) => ({ params: { invitationId: (await world.invitation()).id } }),
  'GET /api/v1/invitations/{token}': async (world) => ({ params: { token: (await world.invitation()).token } }),
  'POST /api/v1/invitations/{token}': async (world) => ({
    params: { token: (await world.invitation()).token },
    body: { name: 'Ines', password: PASSWORD, slug: `ines-${randomUUID().slice(0, 8)}`, timeZone: 'Europe/Paris' },
  }),
  'GET /api/v1/dev/mails/{mailId}': async (world) => ({ params: { mailId: await world.mail() } }),
};
