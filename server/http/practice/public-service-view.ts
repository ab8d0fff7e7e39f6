import type { z } from 'zod';
import type { PublicService } from '../../../contract/services.ts';
import { resolveRules } from '../../../core/policies/resolve-rules.ts';
import { ruleSetOf } from '../../../core/policies/rule-set-of.ts';
import type { ServiceRow } from '../../db/availability.ts';
import type { CoachRow } from '../../db/coaches.ts';

/** What a visitor may know. An address is worth knowing before booking; a link or a number is told to those who booked. */
export function publicServiceView(coach: CoachRow, service: ServiceRow): z.input<typeof PublicService> {
  const { name, slug, kind, description, color, durations, prices, location, preparation } = service;
  return {
    name,
    slug,
    kind,
    description,
    color,
    durations,
    prices: [...prices],
    locationKind: location.kind,
    address: location.kind === 'in_person' || location.kind === 'hybrid' ? location.detail : null,
    preparation,
    phoneRequired: location.kind === 'phone',
    policy: resolveRules(ruleSetOf(coach, service, 'not_connected'), durations[0] ?? 0).policy,
  };
}
