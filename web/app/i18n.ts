import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { resources } from './resources.ts';

/** Every sentence of the app, by noun. */
void i18next.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  initAsync: false,
  defaultNS: 'app',
  interpolation: { escapeValue: false },
  resources: { en: resources },
});
