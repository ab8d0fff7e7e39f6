import { words } from '../words.ts';
import { questionWords } from './question-words.ts';

words.addResourceBundle('en', 'questions', questionWords.questions);

/** A sentence of what is asked before a session by its key: `qt('questions:later')`. */
export const qt = words.getFixedT('en', ['questions']);
