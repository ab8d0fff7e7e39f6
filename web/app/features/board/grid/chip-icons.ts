import type { ChipStatus } from '../words/chip-status.ts';

/** The sign of each status, on a sheet of 24 by 24: the colour only repeats it. */
export const CHIP_ICONS: Readonly<Record<ChipStatus | 'conflict' | 'pin', string>> = {
  planned: 'M12 19a7 7 0 1 0 0-14 7 7 0 0 0 0 14Z',
  unplaced: 'M12 17h.01M9 9a3 3 0 1 1 4.500 2.600c-1 .600-1.500 1.200-1.500 2.400',
  dropped: 'M5 12h14',
  proposed: 'M4 6h16v12H4V6Zm0 1 8 6 8-6',
  confirmed: 'M5 12.500l4.500 4.500L19 7.500',
  declined: 'M6 6l12 12M18 6 6 18',
  moved_on: 'M4 12h15m-6-6 6 6-6 6',
  expired: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16Zm0-12v4l3 2',
  cancelled: 'M6 6l12 12M18 6 6 18',
  completed: 'M2.500 12.500 7 17l8-9m-3.500 7 2 2 8-9',
  no_show: 'M12 4 3 20h18L12 4Zm0 6v4m0 3h.010',
  conflict: 'M12 4 3 20h18L12 4Zm0 6v4m0 3h.010',
  pin: 'M9 4h6l-1 6 3 3H7l3-3-1-6Zm3 9v7',
};
