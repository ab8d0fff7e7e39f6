import type { RegularInput } from '../../../../../contract/cycles/regulars.ts';
import type { ServiceView } from '../../../../../contract/services.ts';
import { ANY_TIME } from '../../../../../core/cycles/roster/any-time.ts';

/** What a form starts with for somebody of whom nothing is known; null where nothing is offered. */
export function newPattern(services: readonly ServiceView[]): RegularInput | null {
  const offered = services.filter(({ active }) => active);
  const service = offered.find(({ cycleBound }) => cycleBound) ?? offered[0];
  const [durationMinutes] = service?.durations ?? [];
  if (!service || durationMinutes === undefined) return null;
  return {
    serviceId: service.id,
    durationMinutes,
    frequency: 'monthly',
    weekday: 2,
    minute: 600,
    acceptableWeekdays: [...ANY_TIME.acceptableWeekdays],
    acceptableHours: [...ANY_TIME.acceptableHours],
    priority: 2,
    status: 'active',
    keepUnanswered: false,
    notes: '',
    startedOn: null,
  };
}
