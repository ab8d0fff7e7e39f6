import type { Instant } from '../../time/instant.ts';
import type { PlacementAnswer } from '../placement-status.ts';
import type { Placement } from '../placement.ts';

/** A placement that was sent. */
export type SentPlacement = Placement & { readonly booking: NonNullable<Placement['booking']> };

/** Whether an answer can be given or taken back, but for the deadline: it was sent, was not withdrawn, still waits or is confirmed, and is to come. */
export const isAnswerable = (placement: Placement, now: Instant): placement is SentPlacement =>
  placement.state === 'planned' &&
  placement.booking !== null &&
  (placement.booking.status === 'proposed' || placement.booking.status === 'confirmed') &&
  placement.booking.startsAt > now;

/** The answer that holds for a placement that can be answered. What is confirmed counts as a yes, whoever gave it. */
export const standingAnswer = ({ answer, booking }: SentPlacement): PlacementAnswer | null =>
  booking.status === 'confirmed' ? 'confirmed' : answer === 'declined' ? 'declined' : null;
