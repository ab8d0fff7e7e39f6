/** Minutes after midnight as a time field wants them: "09:30". The end of the day, 24:00, is "00:00" there. */
export const textOfMinute = (minute: number): string =>
  `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
