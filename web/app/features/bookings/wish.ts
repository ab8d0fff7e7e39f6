import type { ClientChoice } from './client-choice.ts';

/** What shall be booked, and for whom; when, is said beside it. */
export interface Wish {
  readonly serviceId: string;
  readonly durationMinutes: number;
  readonly client: ClientChoice;
  readonly note: string;
  readonly tellClient: boolean;
  readonly useCredits: boolean;
}
