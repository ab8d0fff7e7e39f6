import type { ColumnType, Generated } from 'kysely';
import type { BookingParty } from '../../../core/bookings/booking.ts';
import type { RequestReason } from '../../../core/requests/request-reason.ts';
import type { RequestState } from '../../../core/requests/request-state.ts';
import type { NullableTimestamp, Timestamp } from './columns.ts';

export interface RequestsTable {
  id: string;
  coachId: string;
  clientId: string;
  state: Generated<RequestState>;
  reasons: RequestReason[];
  waitsFor: Generated<BookingParty>;
  answerBy: Timestamp;
  declineReason: Generated<string>;
  askedAt: Timestamp;
  decidedAt: NullableTimestamp;
  version: Generated<number>;
}
export interface RequestSuggestionsTable {
  id: string;
  coachId: string;
  requestId: string;
  startsAt: Timestamp;
  endsAt: Timestamp;
  state: ColumnType<'open' | 'accepted' | 'released', 'open' | undefined, 'accepted' | 'released'>;
  held: boolean;
  suggestedAt: Timestamp;
}
export interface RequestMessagesTable {
  id: string;
  coachId: string;
  requestId: string;
  position: number;
  author: BookingParty;
  text: string;
  writtenAt: Timestamp;
}
