import type { PackageTemplateView } from '../../../../contract/packages/package-view.ts';
import type { Expiry } from '../../../../core/packages/expiry.ts';
import type { Terms } from '../terms/terms.ts';
import { USUAL_PACKAGE } from '../terms/usual-package.ts';

/** What a client is about to be given. */
export interface NewPackage extends Terms {
  readonly templateId: string | null;
  /** Empty: as it is usually called. */
  readonly name: string;
  readonly credits: number;
  readonly expiry: Expiry;
  readonly startsOn: string;
  readonly tellClient: boolean;
}

type Start = Pick<NewPackage, 'startsOn' | 'tellClient'>;

/** Of a template, or made up: then with what is most often meant. */
export function newPackage(template: PackageTemplateView | undefined, { startsOn, tellClient }: Start): NewPackage {
  if (!template) return { ...USUAL_PACKAGE, templateId: null, startsOn, tellClient };
  const { id, credits, expiry, durationMinutes, serviceIds, price, note } = template;
  return { templateId: id, name: template.name, credits, expiry, durationMinutes, serviceIds, price, note, startsOn, tellClient };
}
