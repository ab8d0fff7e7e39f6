import type { SessionLimit, SlotRules } from '../availability/availability-input.ts';
import type { BookingPolicy } from './booking-policy.ts';
import type { CoachRules } from './coach-rules.ts';
import type { ServiceRules } from './service-rules.ts';

export interface ResolvedRules {
  readonly slots: SlotRules;
  readonly policy: BookingPolicy;
}

const limit = (scope: SessionLimit['scope'], per: SessionLimit['per'], most: number | null | undefined): readonly SessionLimit[] =>
  most === null || most === undefined ? [] : [{ scope, per, most }];

/** The rules in force for one service and one length. Coach defaults first, then the service; limits of both hold, each counting its own. */
export function resolveRules(coach: CoachRules, service: ServiceRules, durationMinutes: number): ResolvedRules {
  const rules = { ...coach, ...service };
  return {
    slots: {
      noticeMinutes: rules.noticeMinutes,
      windowDays: rules.windowDays,
      intervalMinutes: rules.intervalMinutes,
      durationMinutes,
      bufferBeforeMinutes: rules.bufferBeforeMinutes,
      bufferAfterMinutes: rules.bufferAfterMinutes,
      limits: [
        ...limit('coach', 'day', coach.mostPerDay),
        ...limit('coach', 'week', coach.mostPerWeek),
        ...limit('service', 'day', service.mostPerDay),
        ...limit('service', 'week', service.mostPerWeek),
      ],
    },
    policy: { cancelUntilMinutes: rules.cancelUntilMinutes, moveUntilMinutes: rules.moveUntilMinutes, mostMoves: rules.mostMoves },
  };
}
