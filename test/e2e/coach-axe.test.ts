import { everyPageIsSound } from './every-page-is-sound.ts';

everyPageIsSound({});
