import type { Expiry } from '../../../../core/packages/expiry.ts';
import type { Terms } from './terms.ts';

interface UsualPackage extends Terms {
  readonly name: string;
  readonly credits: number;
  readonly expiry: Expiry;
}

/** What is most often meant where nothing was said yet; it has no name of its own. */
export const USUAL_PACKAGE: UsualPackage = {
  name: '',
  credits: 8,
  expiry: { kind: 'after', count: 3, unit: 'months' },
  durationMinutes: null,
  serviceIds: [],
  price: null,
  note: '',
};
