/** Everybody who can come: nobody, a client with the link of a mail, one who is signed in, the coach next door, the coach, the coach's key, the owner. */
export const WHO = ['visitor', 'link', 'client', 'otherCoach', 'coach', 'key', 'owner'] as const;
export type Who = (typeof WHO)[number];
/** The status, and for a refusal its code. */
export type Row = Readonly<Record<Who, string>>;

const NOT_SIGNED_IN = '401 not_signed_in';
const NOT_FOUND = '404 not_found';

const everybody = (answer: string): Row => ({
  visitor: answer,
  link: answer,
  client: answer,
  otherCoach: answer,
  coach: answer,
  key: answer,
  owner: answer,
});
const practice = (answer: string): Row => ({
  visitor: NOT_SIGNED_IN,
  link: NOT_SIGNED_IN,
  client: NOT_FOUND,
  otherCoach: NOT_FOUND,
  coach: answer,
  key: answer,
  owner: answer,
});
/** A key that leaked must not make others. */
const practiceWithoutKey = (answer: string): Row => ({ ...practice(answer), key: NOT_FOUND });
/** One's own account; a key has none. */
const account = (answer: string): Row => ({ ...practiceWithoutKey(answer), client: answer, otherCoach: answer });
const owner = (answer: string): Row => ({ ...practice(NOT_FOUND), owner: answer });
const withLink = (answer: string): Row => ({ ...everybody(NOT_FOUND), link: answer });

/** Who gets what from every route there is. A route that is not in here is open to nobody: the test fails until it is written down. */
export const ACCESS: Readonly<Record<string, Row>> = {
  'GET /api/v1/setup': everybody('200'),
  'POST /api/v1/setup': everybody('409 already_set_up'),

  'GET /api/v1/session': everybody('200'),
  'POST /api/v1/session': everybody('200'),
  'DELETE /api/v1/session': everybody('204'),
  'POST /api/v1/session/link': everybody('202'),
  'POST /api/v1/session/link/redeem': everybody('401 wrong_credentials'),
  'POST /api/v1/session/totp': everybody('401 second_factor_wrong'),

  'GET /api/v1/account/sessions': account('200'),
  'DELETE /api/v1/account/sessions/{sessionId}': account('204'),
  'DELETE /api/v1/account/sessions': account('204'),
  'PUT /api/v1/account/password': account('401 wrong_credentials'),
  'POST /api/v1/account/totp': account('200'),
  'POST /api/v1/account/totp/confirm': account('401 second_factor_wrong'),
  'POST /api/v1/account/totp/end': account('204'),

  'GET /api/v1/coaches': everybody('200'),
  'GET /api/v1/coaches/{coachSlug}': everybody('200'),
  'GET /api/v1/coaches/{coachSlug}/services/{serviceSlug}': everybody('200'),
  'GET /api/v1/coaches/{coachSlug}/services/{serviceSlug}/slots': everybody('200'),
  'GET /api/v1/coaches/{coachSlug}/visitor': everybody('200'),
  'GET /api/v1/coach/{coachId}': practice('200'),
  'PUT /api/v1/coach/{coachId}': practice('200'),

  'GET /api/v1/coach/{coachId}/services': practice('200'),
  'POST /api/v1/coach/{coachId}/services': practice('201'),
  'PUT /api/v1/coach/{coachId}/services/{serviceId}': practice('200'),
  'DELETE /api/v1/coach/{coachId}/services/{serviceId}': practice('204'),
  'PUT /api/v1/coach/{coachId}/service-order': practice('200'),
  'GET /api/v1/coach/{coachId}/services/{serviceId}/slots': practice('200'),
  'GET /api/v1/coach/{coachId}/services/{serviceId}/explain': practice('200'),
  'GET /api/v1/coach/{coachId}/services/{serviceId}/rules': practice('200'),

  'GET /api/v1/coach/{coachId}/schedules': practice('200'),
  'POST /api/v1/coach/{coachId}/schedules': practice('201'),
  'PUT /api/v1/coach/{coachId}/schedules/{scheduleId}': practice('200'),
  'DELETE /api/v1/coach/{coachId}/schedules/{scheduleId}': practice('204'),

  'GET /api/v1/coach/{coachId}/overrides': practice('200'),
  'POST /api/v1/coach/{coachId}/overrides': practice('201'),
  'PUT /api/v1/coach/{coachId}/overrides/{overrideId}': practice('200'),
  'DELETE /api/v1/coach/{coachId}/overrides/{overrideId}': practice('204'),
  'GET /api/v1/coach/{coachId}/plan': practice('200'),
  'POST /api/v1/coach/{coachId}/plan/preview': practice('200'),
  'POST /api/v1/coach/{coachId}/plan': practice('200'),
  'GET /api/v1/coach/{coachId}/plan/copied': practice('200'),
  'GET /api/v1/coach/{coachId}/closures': practice('200'),
  'GET /api/v1/coach/{coachId}/closures/{closureId}': practice('200'),
  'POST /api/v1/coach/{coachId}/closures/{closureId}/undo': practice('200'),

  'GET /api/v1/coach/{coachId}/published-slots': practice('200'),
  'POST /api/v1/coach/{coachId}/published-slots': practice('201'),
  'PATCH /api/v1/coach/{coachId}/published-slots/{slotId}': practice('200'),
  'DELETE /api/v1/coach/{coachId}/published-slots/{slotId}': practice('204'),
  'POST /api/v1/coach/{coachId}/published-slots/from-hours': practice('201'),

  'POST /api/v1/bookings': everybody('201'),
  'GET /api/v1/manage/{token}': withLink('200'),
  'GET /api/v1/manage/{token}/slots': withLink('200'),
  'GET /api/v1/manage/{token}/nearest': withLink('200'),
  'GET /api/v1/manage/{token}/next-week': withLink('200'),
  'POST /api/v1/manage/{token}/next-week': withLink('201'),
  'POST /api/v1/manage/{token}/move': withLink('200'),
  'POST /api/v1/manage/{token}/cancel': withLink('200'),
  'GET /api/v1/manage/{token}/calendar': withLink('200'),

  // The link of a booking opens no portal; what a portal's own link may do is told in portal-rights.test.ts.
  'GET /api/v1/portal/{token}': everybody(NOT_FOUND),
  'POST /api/v1/portal/{token}/answers': everybody(NOT_FOUND),
  'GET /api/v1/portal/{token}/placements/{placementId}/alternatives': everybody(NOT_FOUND),
  'POST /api/v1/portal/{token}/placements/{placementId}/change': everybody(NOT_FOUND),
  'PUT /api/v1/portal/{token}/wish': everybody(NOT_FOUND),
  'GET /api/v1/portal/{token}/calendar': everybody(NOT_FOUND),
  'POST /api/v1/portal/{token}/renew': everybody('202'),

  'GET /api/v1/coach/{coachId}/bookings': practice('200'),
  'GET /api/v1/coach/{coachId}/bookings/{bookingId}': practice('200'),
  'POST /api/v1/coach/{coachId}/bookings': practice('201'),
  'POST /api/v1/coach/{coachId}/bookings/{bookingId}/move': practice('200'),
  'POST /api/v1/coach/{coachId}/bookings/{bookingId}/cancel': practice('200'),
  'POST /api/v1/coach/{coachId}/bookings/several': practice('201'),
  'POST /api/v1/coach/{coachId}/bookings/{bookingId}/restore': practice('200'),
  'POST /api/v1/coach/{coachId}/bookings/{bookingId}/ask-to-move': practice('200'),
  'DELETE /api/v1/coach/{coachId}/bookings/{bookingId}/ask-to-move': practice('200'),
  'GET /api/v1/coach/{coachId}/bookings/{bookingId}/next-week': practice('200'),
  'GET /api/v1/coach/{coachId}/bookings/{bookingId}/history': practice('200'),
  'PUT /api/v1/coach/{coachId}/bookings/{bookingId}/note': practice('200'),
  'PUT /api/v1/coach/{coachId}/bookings/{bookingId}/attendance': practice('200'),

  'GET /api/v1/coach/{coachId}/calendar': practice('200'),
  'POST /api/v1/coach/{coachId}/holds': practice('201'),
  'DELETE /api/v1/coach/{coachId}/holds/{holdId}': practice('204'),

  'GET /api/v1/coach/{coachId}/clients': practice('200'),
  'POST /api/v1/coach/{coachId}/clients': practice('201'),
  'GET /api/v1/coach/{coachId}/client-tags': practice('200'),
  'GET /api/v1/coach/{coachId}/clients/{clientId}': practice('200'),
  'PUT /api/v1/coach/{coachId}/clients/{clientId}': practice('200'),
  'POST /api/v1/coach/{coachId}/clients/{clientId}/merge': practice('200'),
  'GET /api/v1/coach/{coachId}/clients/{clientId}/data': practice('200'),
  'POST /api/v1/coach/{coachId}/clients/{clientId}/erase': practice('204'),
  'POST /api/v1/coach/{coachId}/client-import/preview': practice('200'),
  'POST /api/v1/coach/{coachId}/client-import': practice('201'),
  'GET /api/v1/coach/{coachId}/client-export': practice('200'),

  'GET /api/v1/coach/{coachId}/regulars': practice('200'),
  'POST /api/v1/coach/{coachId}/regulars': practice('201'),
  'POST /api/v1/coach/{coachId}/regulars/from-clients': practice('201'),
  'GET /api/v1/coach/{coachId}/regulars/{regularId}': practice('200'),
  'PUT /api/v1/coach/{coachId}/regulars/{regularId}': practice('200'),
  'DELETE /api/v1/coach/{coachId}/regulars/{regularId}': practice('204'),
  'GET /api/v1/coach/{coachId}/clients/{clientId}/regular-suggestion': practice('200'),
  'POST /api/v1/coach/{coachId}/roster-import/preview': practice('200'),
  'POST /api/v1/coach/{coachId}/roster-import': practice('201'),
  'GET /api/v1/coach/{coachId}/roster-export': practice('200'),

  'GET /api/v1/coach/{coachId}/cycles': practice('200'),
  'GET /api/v1/coach/{coachId}/cycles/suggestion': practice('200'),
  'POST /api/v1/coach/{coachId}/cycles': practice('201'),
  'GET /api/v1/coach/{coachId}/cycles/{cycleId}': practice('200'),
  'PUT /api/v1/coach/{coachId}/cycles/{cycleId}': practice('200'),
  'DELETE /api/v1/coach/{coachId}/cycles/{cycleId}': practice('204'),
  'PUT /api/v1/coach/{coachId}/cycles/{cycleId}/phase': practice('200'),
  'POST /api/v1/coach/{coachId}/cycles/{cycleId}/deadline': practice('200'),
  'GET /api/v1/coach/{coachId}/cycles/{cycleId}/summary': practice('200'),
  'GET /api/v1/coach/{coachId}/cycles/{cycleId}/openings': practice('200'),
  'GET /api/v1/coach/{coachId}/cycles/{cycleId}/board': practice('200'),
  'GET /api/v1/coach/{coachId}/cycles/{cycleId}/regulars/{regularId}/targets': practice('200'),
  'POST /api/v1/coach/{coachId}/cycles/{cycleId}/placements': practice('201'),
  'POST /api/v1/coach/{coachId}/cycles/{cycleId}/placements/{placementId}/move': practice('200'),
  'POST /api/v1/coach/{coachId}/cycles/{cycleId}/placements/{placementId}/drop': practice('200'),
  'POST /api/v1/coach/{coachId}/cycles/{cycleId}/placements/{placementId}/unplace': practice('200'),
  'PUT /api/v1/coach/{coachId}/cycles/{cycleId}/placements/{placementId}/pin': practice('200'),
  'POST /api/v1/coach/{coachId}/cycles/{cycleId}/runs': practice('202'),
  'GET /api/v1/coach/{coachId}/cycles/{cycleId}/runs/{runId}': practice('200'),
  'POST /api/v1/coach/{coachId}/cycles/{cycleId}/runs/{runId}/stop': practice('200'),
  'GET /api/v1/coach/{coachId}/cycles/{cycleId}/send': practice('200'),
  'POST /api/v1/coach/{coachId}/cycles/{cycleId}/send': practice('200'),
  'GET /api/v1/coach/{coachId}/cycles/{cycleId}/send/progress': practice('200'),
  'GET /api/v1/coach/{coachId}/cycles/{cycleId}/tracker': practice('200'),
  'POST /api/v1/coach/{coachId}/cycles/{cycleId}/reminders': practice('200'),
  'POST /api/v1/coach/{coachId}/cycles/{cycleId}/regulars/{regularId}/message': practice('202'),
  'POST /api/v1/coach/{coachId}/cycles/{cycleId}/releases': practice('200'),
  'POST /api/v1/coach/{coachId}/cycles/{cycleId}/regulars/{regularId}/answer': practice('200'),

  'GET /api/v1/me': account('200'),
  'PUT /api/v1/me': account('200'),
  'GET /api/v1/me/bookings': account('200'),
  'GET /api/v1/me/data': account('200'),
  // The client has a session to come; the others are nobody's client, so there is nothing to erase.
  'POST /api/v1/me/erase': { ...account('204'), client: '409 client_has_bookings' },

  'GET /api/v1/coach/{coachId}/api-keys': practiceWithoutKey('200'),
  'POST /api/v1/coach/{coachId}/api-keys': practiceWithoutKey('201'),
  'DELETE /api/v1/coach/{coachId}/api-keys/{keyId}': practiceWithoutKey('204'),

  'GET /api/v1/coach/{coachId}/attention': practice('200'),
  'GET /api/v1/coach/{coachId}/search': practice('200'),
  'GET /api/v1/coach/{coachId}/audit': practice('200'),
  'GET /api/v1/system/audit': owner('200'),
  'GET /api/v1/system/failed-jobs': owner('200'),
  'POST /api/v1/system/failed-jobs/{jobId}/retry': owner('204'),
  'POST /api/v1/system/failed-jobs/retry': owner('202'),
  'GET /api/v1/system/mails': owner('200'),
  'POST /api/v1/system/mails/{mailId}/resend': owner('202'),
  'POST /api/v1/system/test-mail': owner('200'),
  'GET /api/v1/system/health': owner('200'),
  'GET /api/v1/system/settings': owner('200'),
  'PUT /api/v1/system/settings': owner('200'),
  'GET /api/v1/system/users': owner('200'),
  'PATCH /api/v1/system/users/{userId}': owner('200'),
  'DELETE /api/v1/system/users/{userId}/totp': owner('200'),
  'GET /api/v1/system/invitations': owner('200'),
  'POST /api/v1/system/invitations': owner('201'),
  'DELETE /api/v1/system/invitations/{invitationId}': owner('204'),
  'GET /api/v1/invitations/{token}': everybody('200'),
  'POST /api/v1/invitations/{token}': everybody('201'),

  // Only outside production; the last test of this file sees that it is gone there.
  'GET /api/v1/dev/mails': everybody('200'),
  'GET /api/v1/dev/mails/{mailId}': everybody('200'),

  // Beside the API.
  'GET /api/openapi.json': everybody('200'),
  'GET /api/docs': everybody('200'),
  'GET /healthz': everybody('200'),
  'GET /readyz': everybody('200'),
  'GET /metrics': everybody('200'),
  'GET /assets/*': everybody('200'),
  'GET /*': everybody('200'),
};
