import { createInstance } from 'i18next';
import { publicResources } from './resources.ts';

/** The public pages' sentences; a page that is loaded later brings its own. */
export const words = createInstance();
void words.init({
  lng: 'en',
  fallbackLng: 'en',
  initAsync: false,
  interpolation: { escapeValue: false },
  resources: { en: publicResources },
});
