import { effectiveRules } from '../../../core/policies/effective-rules.ts';
import { ruleSetOf } from '../../../core/policies/rule-set-of.ts';
import { findService } from '../../db/services.ts';
import { api } from '../api.ts';
import { problem } from '../problem.ts';
import { practice } from './practice.ts';

export const rules = {
  effective: api.rules.effective.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    const service = await findService(context.database, coach.id, input.serviceId);
    if (!service) throw problem({ code: 'not_found' });
    return [...effectiveRules(ruleSetOf(coach, service, input.relationship))];
  }),
};
