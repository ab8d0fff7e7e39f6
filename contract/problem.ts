import { z } from 'zod';
import { Id, InstantText } from './fields.ts';

/** Every code an error may carry. `core` declares the refusals of each noun; the others belong to the edge. */
export const PROBLEM_CODES = [
  // the edge
  'invalid_input',
  'too_large',
  'not_found',
  'not_signed_in',
  'wrong_credentials',
  'second_factor_wrong',
  'csrf_refused',
  'rate_limited',
  'idempotency_key_reused',
  'internal',
  // setting up and names
  'already_set_up',
  'slug_taken',
  'slug_reserved',
  'email_taken',
  'unknown_time_zone',
  'changed_meanwhile',
  'in_use',
  'last_owner',
  'second_factor_needed',
  'second_factor_enforced',
  'own_second_factor_first',
  'practice_needed',
  'link_expired',
  // booking
  'slot_taken',
  'not_open',
  'too_soon',
  'too_far',
  'no_open_cycle',
  'in_the_past',
  'limit_reached',
  'duration_not_offered',
  'currency_not_offered',
  'phone_required',
  'client_required',
  'not_changeable',
  'only_proposed',
  'answer_first',
  'cancel_too_late',
  'move_too_late',
  'moved_too_often',
  'same_time',
  'not_connected',
  'client_paused',
  'not_over_yet',
  'asked_already',
  'nothing_asked',
  // clients
  'same_client',
  'client_erased',
  'client_has_bookings',
  'import_unreadable',
  'import_too_long',
  'import_without_columns',
  'import_has_errors',
  // cycles
  'cycles_overlap',
  'cycle_too_long',
  'opens_before_deadline',
  'after_cycle_end',
  'deadline_needed',
  'deadline_past',
  'deadline_over',
  'deadline_done',
  'opening_past',
  'opening_done',
  'cycle_sent',
  'phase_not_reachable',
  'phase_now',
  'cycle_begun',
  'cycle_not_begun',
  'cycle_over',
  'outside_cycle',
  'run_under_way',
  'no_regulars',
  'pin_without_visit',
  'wrong_settings',
  'conflicts_to_solve',
  'placement_answered',
  'nothing_sent',
  'nothing_to_pin',
  'regular_not_active',
  'regular_there',
  'wish_not_accepted',
  // mails
  'mail_not_resendable',
  // availability
  'span_too_long',
  'end_before_start',
  'ranges_overlap',
  'bad_weekday_span',
  'capacity_needed',
  'capacity_not_wanted',
  'half_a_range',
  'all_in_the_past',
  'too_many_exceptions',
  'hits_bookings',
  'not_in_the_way',
  'slot_booked',
  'slots_overlap',
] as const;
export const ProblemCode = z.enum(PROBLEM_CODES);
export type ProblemCode = z.infer<typeof ProblemCode>;

/** The body of every error: RFC 9457, `application/problem+json`. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** One sentence for the person in front of the screen. */
  detail: z.string(),
  code: ProblemCode,
  /** Names one occurrence in the logs. */
  instance: z.string().optional(),
  /** Where the input was wrong. */
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  /** The nearest open starts, nearest first. */
  alternatives: z.array(InstantText).optional(),
  /** Which of several starts could not be had. */
  starts: z.array(InstantText).optional(),
  /** What somebody else changed since it was read, and who; names of fields. */
  changed: z.object({ by: z.string().nullable(), at: InstantText.nullable(), fields: z.array(z.string()) }).optional(),
  /** The bookings in the way. */
  bookings: z.array(z.object({ id: Id, clientName: z.string(), startsAt: InstantText, endsAt: InstantText })).optional(),
  /** Placements that are in the way of what was asked. */
  placements: z.array(Id).optional(),
  /** The times kept back that are in the way. */
  holds: z.array(z.object({ id: Id, note: z.string(), startsAt: InstantText, endsAt: InstantText })).optional(),
});
export type Problem = z.infer<typeof Problem>;
