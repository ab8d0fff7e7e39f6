import pino, { type DestinationStream, type Logger as PinoLogger } from 'pino';
import { plainError } from './plain-error.ts';

export type Logger = PinoLogger;

/**
 * One JSON line a happening, on standard output. What people entered stays out of it: requests are told by their method and the pattern of
 * their route, never by address, query, headers or body, and errors lose what they quote.
 */
export const makeLogger = (level: string, destination?: DestinationStream): Logger =>
  pino(
    {
      level,
      base: { service: 'perennial' },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: plainError, req: () => undefined, res: () => undefined },
    },
    destination ?? pino.destination(1),
  );
