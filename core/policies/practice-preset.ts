import type { AttendanceRules } from '../attendance/attendance-rules.ts';
import type { LocationKind } from '../services/location.ts';
import type { CoachRules } from './coach-rules.ts';
import type { RelationshipRules } from './relationship-rules.ts';

/** What a kind of practice begins with. Nothing holds a coach to it afterwards. */
export interface PracticePreset {
  readonly rules: CoachRules;
  readonly relationshipRules: RelationshipRules;
  readonly attendance: AttendanceRules;
  /** How many clients the weekly hours should take at once. */
  readonly capacity: number;
  /** The first thing on offer; its name is a matter of language. */
  readonly service: { readonly durationMinutes: number; readonly locationKind: LocationKind };
}
