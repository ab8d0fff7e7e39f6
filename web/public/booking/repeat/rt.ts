import { words } from '../../words.ts';
import { repeatWords } from './repeat-words.ts';

words.addResourceBundle('en', 'repeat', repeatWords.repeat);

/** A sentence of recurring bookings by its key: `rt('repeat:title')`. */
export const rt = words.getFixedT('en', ['repeat']);
