import 'i18next';
import type { LaterResources, publicResources } from '../public/resources.ts';
import type { resources } from './resources.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: typeof resources & typeof publicResources & LaterResources;
  }
}
