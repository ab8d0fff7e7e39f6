export interface PlainError {
  readonly type: string;
  readonly code?: string;
  readonly message: string;
  readonly stack: string;
  readonly cause?: PlainError;
}

const ADDRESS = /[^\s"'<>()=,;:]+@[^\s"'<>()=,;:]+/g;
/** Tokens, hashes and sealed things: long runs without a space. Ids (36 with their hyphens) stay. */
const SECRET = /[A-Za-z0-9_-]{40,}/g;
const QUOTED = /"[^"]*"|'[^']*'|«[^»]*»/g;

const clean = (text: string): string => text.replace(ADDRESS, '(address)').replace(SECRET, '(secret)');

/** The database repeats what it was given; its code and the constraint say as much. */
const isDatabaseError = (error: Error & { code?: unknown; severity?: unknown }): boolean =>
  typeof error.code === 'string' && typeof error.severity === 'string';

/** An error as it may stand in a log. */
export function plainError(error: unknown): PlainError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an Error', stack: '' };
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  const message = isDatabaseError(error)
    ? `${error.message.replace(QUOTED, '(quoted)')}${typeof constraint === 'string' ? ` [${constraint}]` : ''}`
    : error.message;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    ...(typeof code === 'string' && { code }),
    message: clean(message),
    stack: frames.join('\n'),
    ...(error.cause !== undefined && { cause: plainError(error.cause) }),
  };
}
