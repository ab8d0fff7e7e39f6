import { everyPageIsSound } from './every-page-is-sound.ts';

everyPageIsSound({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, narrowest: 320 });
