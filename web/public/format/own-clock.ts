import { clock } from './clock.ts';

/** A sentence of the server with its times on the reader's kind of clock: "Every Monday at 6:15 p.m." for "Every Monday at 18:15". */
export const ownClock = (sentence: string): string =>
  sentence.replaceAll(/\b([01]\d|2[0-3]):([0-5]\d)\b/g, (_, hour: string, minute: string) => clock(Number(hour) * 60 + Number(minute)));
