const KEY = 'perennial.booking-key';

interface Kept {
  readonly request: string;
  readonly key: string;
}

/** One key for one filled form: pressing twice, or again after a lost answer, sends the same and can't book twice. */
export function idempotencyKey(request: unknown): string {
  const wanted = JSON.stringify(request);
  const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Kept | null;
  if (kept?.request === wanted) return kept.key;
  const key = crypto.randomUUID();
  sessionStorage.setItem(KEY, JSON.stringify({ request: wanted, key } satisfies Kept));
  return key;
}
