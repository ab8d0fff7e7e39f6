import type { z } from 'zod';
import type { PublicService } from '../../../contract/services.ts';
import type { Relationship } from '../../../core/policies/relationship.ts';
import { resolveRules } from '../../../core/policies/resolve-rules.ts';
import { ruleSetOf } from '../../../core/policies/rule-set-of.ts';
import type { ServiceRow } from '../../db/availability.ts';
import type { CoachRow } from '../../db/coaches.ts';

/** What a visitor may know, with the policy that holds for a client of their kind. An address is worth knowing before booking; a link or a number is told to those who booked. */
export function publicServiceView(coach: CoachRow, service: ServiceRow, relationship: Relationship): z.input<typeof PublicService> {
  const { name, slug, kind, description, color, durations, prices, cycleBound, location, preparation } = service;
  const { policy, requests, offer } = resolveRules(ruleSetOf(coach, service, relationship), durations[0] ?? 0);
  return {
    name,
    slug,
    kind,
    description,
    color,
    durations,
    prices: [...prices],
    cycleBound,
    credits: service.credits,
    creditsRequired: service.creditsRequired,
    hasForm: service.formId !== null,
    locationKind: location.kind,
    address: location.kind === 'in_person' || location.kind === 'hybrid' ? location.detail : null,
    preparation,
    phoneRequired: location.kind === 'phone',
    policy,
    instant: requests.instant,
    instantFromMinutes: requests.instantFromMinutes,
    answerWithinMinutes: requests.answerWithinMinutes,
    ...offer,
  };
}
