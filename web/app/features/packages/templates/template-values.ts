import type { PackageTemplateView } from '../../../../../contract/packages/package-view.ts';
import type { Expiry } from '../../../../../core/packages/expiry.ts';
import type { Terms } from '../../../packages/terms/terms.ts';
import { USUAL_PACKAGE } from '../../../packages/terms/usual-package.ts';

/** What a template says. */
export interface TemplateValues extends Terms {
  readonly name: string;
  readonly credits: number;
  readonly expiry: Expiry;
  readonly active: boolean;
}

/** Nothing of it was said yet. */
export const NEW_TEMPLATE: TemplateValues = { ...USUAL_PACKAGE, active: true };

/** What of a template can be changed, or is made anew where it was deleted. */
export const templateValues = ({
  name,
  credits,
  expiry,
  durationMinutes,
  serviceIds,
  price,
  note,
  active,
}: PackageTemplateView): TemplateValues => ({ name, credits, expiry, durationMinutes, serviceIds, price, note, active });
