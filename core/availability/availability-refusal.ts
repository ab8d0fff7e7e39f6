/** Why hours, overrides, published slots or holds can't be as asked. */
export type AvailabilityRefusal = AvailabilityFault & AtField;

/** Which field is at fault, where one is; of a list as `create.3.endMinute`. */
export interface AtField {
  readonly field?: string;
}

type AvailabilityFault =
  | { readonly code: 'span_too_long'; readonly mostDays: number }
  | { readonly code: 'end_before_start' }
  | { readonly code: 'ranges_overlap' }
  | { readonly code: 'bad_weekday_span' }
  | { readonly code: 'capacity_needed' }
  | { readonly code: 'capacity_not_wanted' }
  | { readonly code: 'half_a_range' }
  | { readonly code: 'all_in_the_past' }
  | { readonly code: 'too_many_exceptions' }
  | { readonly code: 'hits_bookings'; readonly bookings: readonly BookingInTheWay[] }
  | { readonly code: 'not_in_the_way' }
  | { readonly code: 'slot_booked' }
  | { readonly code: 'slots_overlap' };

export interface BookingInTheWay {
  readonly id: string;
  readonly clientName: string;
  readonly startsAt: number;
  readonly endsAt: number;
}
