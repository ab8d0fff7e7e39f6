import 'i18next';
import type { portalWords } from '../public/portal/portal-words.ts';
import type { publicResources } from '../public/resources.ts';
import type { resources } from './resources.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: typeof resources & typeof publicResources & typeof portalWords;
  }
}
