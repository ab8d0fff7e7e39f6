import type { PackageTemplateView } from '../../../../../contract/packages/package-view.ts';
import type { Expiry } from '../../../../../core/packages/expiry.ts';
import type { Terms } from '../../../packages/terms/terms.ts';

/** What a template says. */
export interface TemplateValues extends Terms {
  readonly name: string;
  readonly credits: number;
  readonly expiry: Expiry;
  readonly active: boolean;
}

export const NEW_TEMPLATE: TemplateValues = {
  name: '',
  credits: 8,
  expiry: { kind: 'after', count: 3, unit: 'months' },
  durationMinutes: null,
  serviceIds: [],
  price: null,
  note: '',
  active: true,
};

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
