import { words } from '../words.ts';
import { ownSeriesWords } from './own-words.ts';

words.addResourceBundle('en', 'ownSeries', ownSeriesWords.ownSeries);

/** A sentence of a client's own series by its key: `wt('ownSeries:title')`. */
export const wt = words.getFixedT('en', ['ownSeries']);
