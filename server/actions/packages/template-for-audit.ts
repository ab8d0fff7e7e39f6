import type { PackageTemplateContent } from '../../db/packages/templates.ts';

/** What the audit log keeps of a template: what decides over packages made of it. Words stay out. */
export const templateForAudit = ({ credits, durationMinutes, serviceIds, expiry, price, active }: PackageTemplateContent) => ({
  credits,
  durationMinutes,
  serviceIds,
  expiry,
  price,
  active,
});
