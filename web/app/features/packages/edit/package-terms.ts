import type { PackageView } from '../../../../../contract/packages/package-view.ts';
import type { Terms } from '../../../packages/terms/terms.ts';

/** What can be changed of a package, beside its credits. */
export interface PackageValues extends Terms {
  readonly name: string;
  readonly expiresOn: string | null;
}

/** Of a package as it was read: services by id. */
export const packageTerms = ({ name, durationMinutes, services, price, note, expiresOn }: PackageView): PackageValues => ({
  name,
  durationMinutes,
  serviceIds: services.map(({ id }) => id),
  price,
  note,
  expiresOn,
});
