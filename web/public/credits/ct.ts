import { words } from '../words.ts';
import { creditWords } from './credit-words.ts';

words.addResourceBundle('en', 'ownCredits', creditWords.ownCredits);

/** A sentence of packages and check-ins by its key: `ct('ownCredits:left')`. */
export const ct = words.getFixedT('en', ['ownCredits']);
