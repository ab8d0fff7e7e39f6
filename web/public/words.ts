import type { i18n } from 'i18next';
import { publicResources } from './resources.ts';
import { sayWith, type Sentences, type Told } from './say-with.ts';

const bundles = new Map<string, Sentences>(Object.entries(publicResources));

/**
 * The public pages' sentences, as i18next keeps and says them; a page that is loaded later brings its own. Of the library only its types are here: it
 * would be an eighth of what these pages may weigh.
 */
export const words = {
  addResourceBundle: (_language: string, namespace: string, sentences: Sentences) => bundles.set(namespace, sentences),
  getFixedT: () => (key: string, told?: Told) => sayWith(bundles, key, told),
} as unknown as Pick<i18n, 'addResourceBundle' | 'getFixedT'>;
