import nodeIcal from 'node-ical';
import { describe, expect, it } from 'vitest';
import { calendarFile } from '../../server/notifications/calendar-file.ts';
import { exampleBooking } from '../factories/example-booking.ts';

const NOW = Date.parse('2026-02-20T09:00:00Z');
const URL = 'https://coach.example/m/abcdefghijklmnopqrstuvwxyz';

function read(text: string) {
  const event = Object.values(nodeIcal.sync.parseICS(text)).find((part) => part?.type === 'VEVENT');
  if (event?.type !== 'VEVENT') throw new Error('There is no event in this file.');
  return event;
}

const request = (changes: Partial<typeof exampleBooking> = {}) =>
  calendarFile({ ...exampleBooking, ...changes }, { method: 'REQUEST', manageUrl: URL, now: NOW });

describe('a calendar entry', () => {
  it('says when, where, with whom and how to change it', () => {
    const event = read(request());
    expect(event.start.getTime()).toBe(exampleBooking.startsAt);
    expect(event.end?.getTime()).toBe(exampleBooking.endsAt);
    expect(event).toMatchObject({
      summary: 'Deep session with Maren Holt',
      location: '12 Elm Street, Toronto',
      status: 'CONFIRMED',
      method: 'REQUEST',
    });
    expect(event.description).toContain('Bring water; and shoes, please.');
    expect(event.description).toContain(URL);
    expect(event.organizer).toMatchObject({ val: 'mailto:maren@example.com', params: { CN: 'Maren Holt' } });
    expect(event.attendee).toMatchObject({
      val: 'MAILTO:ada@example.com',
      params: { CN: 'Ada Tremblay', PARTSTAT: 'ACCEPTED', RSVP: false },
    });
  });

  it('keeps its id through a move and a cancellation, and counts them', () => {
    const booked = read(request());
    const moved = read(request({ sequence: 1, startsAt: exampleBooking.startsAt + 3_600_000 }));
    const cancelled = read(
      calendarFile({ ...exampleBooking, sequence: 2, status: 'cancelled' }, { method: 'CANCEL', manageUrl: URL, now: NOW }),
    );
    expect(new Set([booked, moved, cancelled].map((event) => event.uid))).toEqual(new Set([`${exampleBooking.id}@perennial`]));
    expect([booked, moved, cancelled].map((event) => Number(event.sequence))).toEqual([0, 1, 2]);
    expect(cancelled).toMatchObject({ status: 'CANCELLED', method: 'CANCEL' });
  });

  it('is in UTC, so that it needs no zone definition', () => {
    expect(request()).toContain('DTSTART:20260303T150000Z');
    expect(request()).not.toContain('TZID');
  });

  it('invites nobody when it is only published, and names the other one to each', () => {
    const published = calendarFile(exampleBooking, { method: 'PUBLISH', manageUrl: URL, now: NOW, reader: 'coach' });
    expect(published).not.toContain('ATTENDEE');
    expect(read(published)).toMatchObject({ summary: 'Deep session with Ada Tremblay' });
    expect(read(published).description).toContain('I like mornings');
    expect(read(request()).description).not.toContain('I like mornings');
  });

  it('can not be given lines of its own by a name, a place or a note', () => {
    const nasty = 'Eve";X=1\r\nATTENDEE:mailto:eve@example.com\u2028STATUS:CANCELLED, 名前 $t(mails:label.when) {{url}}';
    const text = request({ clientName: nasty, serviceName: nasty, preparation: nasty, location: { kind: 'in_person', detail: nasty } });
    const unfolded = text.replace(/\r\n[ \t]/g, '').split('\r\n');
    expect(unfolded.filter((line) => line.startsWith('ATTENDEE'))).toHaveLength(1);
    expect(unfolded.filter((line) => line.startsWith('STATUS'))).toEqual(['STATUS:CONFIRMED']);
    expect(read(text).summary).toContain('名前 $t(mails:label.when) {{url}}');
  });

  it('folds long lines at 75 octets', () => {
    const lines = request({ preparation: 'ü'.repeat(500) }).split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  });

  it.each([
    ['phone', '', 'By phone: Maren Holt calls +1 416 555 0100'],
    ['zoom', '', 'Zoom'],
    ['video_link', 'https://meet.example/maren', 'https://meet.example/maren'],
  ] as const)('says where for %s', (kind, detail, expected) => {
    expect(read(request({ location: { kind, detail } })).location).toBe(expected);
  });
});
