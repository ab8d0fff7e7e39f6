import { describe, expect, it } from 'vitest';
import { PRACTICE_KINDS } from '../core/policies/practice-kind.ts';
import { PRESETS } from '../core/policies/presets.ts';
import { AttendanceRules, CoachRules, RelationshipRules } from './rules.ts';
import { LOCATION_KINDS } from './services.ts';

describe('what a kind of practice begins with', () => {
  it.each(PRACTICE_KINDS)('%s: could have been typed by its coach', (kind) => {
    const { rules, relationshipRules, attendance, capacity, service } = PRESETS[kind];
    expect(CoachRules.parse(rules)).toEqual(rules);
    expect(RelationshipRules.parse(relationshipRules)).toEqual(relationshipRules);
    expect(AttendanceRules.parse(attendance)).toEqual(attendance);
    expect(capacity).toBeGreaterThan(0);
    expect(LOCATION_KINDS).toContain(service.locationKind);
    expect(service.durationMinutes % 5).toBe(0);
  });
});
