/** Why a cycle can't be as asked; `field` is the one at fault. */
export type CycleRefusal =
  | {
      readonly code:
        | 'end_before_start'
        | 'cycle_too_long'
        | 'all_in_the_past'
        | 'cycles_overlap'
        | 'deadline_past'
        | 'opening_past'
        | 'opens_before_deadline'
        | 'after_cycle_end'
        | 'deadline_needed'
        | 'wrong_settings'
        | 'cycle_over'
        | 'cycle_begun'
        | 'deadline_done'
        | 'opening_done'
        | 'run_under_way';
      readonly field?: string;
    }
  /** Of clients who were told of them. */
  | { readonly code: 'outside_cycle'; readonly placements: readonly string[] };
