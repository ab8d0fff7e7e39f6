/** Whether a moment comes sooner than so many minutes from now, by the viewer's clock: good enough to choose words, the server decides. */
export const isWithin = (instant: string, minutes: number): boolean => Date.parse(instant) < Date.now() + minutes * 60_000;
