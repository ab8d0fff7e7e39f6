import { words } from '../words.ts';
import { seasonWords } from './season-words.ts';

words.addResourceBundle('en', 'season', seasonWords.season);

/** A sentence of how booking stands by its key: `st('season:open')`. */
export const st = words.getFixedT('en', ['season']);
