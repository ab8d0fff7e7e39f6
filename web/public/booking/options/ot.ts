import { words } from '../../words.ts';
import { optionWords } from './option-words.ts';

words.addResourceBundle('en', 'options', optionWords.options);

/** A sentence of what can be booked beside one time by its key: `ot('options:more.add')`. */
export const ot = words.getFixedT('en', ['options']);
