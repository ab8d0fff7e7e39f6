import type { ServiceContent } from '../../db/services.ts';

/** What the audit log keeps of a service: what decides over bookings. Texts and places stay out; a place may be somebody's home. */
export const serviceForAudit = ({
  slug,
  kind,
  scheduleId,
  durations,
  prices,
  visibility,
  active,
  cycleBound,
  credits,
  creditsRequired,
  formId,
  rules,
}: ServiceContent) => ({
  slug,
  kind,
  scheduleId,
  durations,
  prices,
  visibility,
  active,
  cycleBound,
  credits,
  creditsRequired,
  formId,
  rules,
});
