import { clock } from '../format/clock.ts';
import { t } from '../t.ts';
import type { Slot } from './slot.ts';

/** "14:30", and where an hour comes twice, which of the two. */
export const slotLabel = (slot: Slot): string => (slot.again ? t('booker:times.again', { time: clock(slot.minute) }) : clock(slot.minute));
