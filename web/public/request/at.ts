import { words } from '../words.ts';
import { askedWords } from './asked-words.ts';

words.addResourceBundle('en', 'asked', askedWords.asked);

/** A sentence about a request by its key: `at('asked:withdraw.open')`. */
export const at = words.getFixedT('en', ['asked', 'booker', 'pages']);
