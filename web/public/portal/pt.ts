import { words } from '../words.ts';
import { portalWords } from './portal-words.ts';

words.addResourceBundle('en', 'portal', portalWords.portal);

/** A sentence of the portal by its key: `pt('portal:done.title')`. */
export const pt = words.getFixedT('en', ['portal', 'pages']);
