/** The key of a mail to one client about their dates of one cycle; `rest` is what makes it another mail. */
export const placementsMailKey = (cycleId: string, regularId: string, rest: string): string => `placements:${cycleId}:${regularId}:${rest}`;

/** The key of the mail that tells a round of sending. */
export const roundMailKey = (cycleId: string, regularId: string, round: number): string =>
  placementsMailKey(cycleId, regularId, `round:${round}`);
