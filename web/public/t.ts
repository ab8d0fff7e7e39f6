import { createInstance } from 'i18next';
import { publicResources } from './resources.ts';

const words = createInstance();
void words.init({
  lng: 'en',
  fallbackLng: 'en',
  initAsync: false,
  interpolation: { escapeValue: false },
  resources: { en: publicResources },
});

/** A sentence by its key: `t('booker:form.title')`. */
export const t = words.getFixedT('en', ['account', 'booker', 'manage', 'pages']);
