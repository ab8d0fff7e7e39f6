import type { z } from 'zod';
import type { ClientView } from '../../../../contract/clients.ts';
import { attendanceBadge } from '../../../../core/attendance/attendance-badge.ts';
import type { Instant } from '../../../../core/time/instant.ts';
import type { ClientWithHistory } from '../../../db/clients/client-history.ts';
import type { CoachRow } from '../../../db/coaches.ts';

const iso = (instant: Instant): string => new Date(instant).toISOString();
const isoOrNull = (instant: Instant | null): string | null => (instant === null ? null : iso(instant));

/** A client as the coach's list shows them. */
export const clientView = (client: ClientWithHistory, coach: CoachRow): z.input<typeof ClientView> => ({
  id: client.id,
  name: client.name,
  email: client.email,
  phone: client.phone,
  timeZone: client.timeZone,
  connected: client.connected,
  vip: client.vip,
  priority: client.priority as 1 | 2 | 3 | null,
  state: client.state,
  startedOn: client.startedOn,
  tags: client.tags,
  erased: client.erasedAt !== null,
  createdAt: iso(client.createdAt),
  bookingCount: client.bookingCount,
  lastStartsAt: isoOrNull(client.lastStartsAt),
  nextStartsAt: isoOrNull(client.nextStartsAt),
  badge: attendanceBadge(client, coach.attendance),
  version: client.version,
});
