import { keep } from '../kept/keep.ts';
import { recall } from '../kept/recall.ts';

const NAME = 'perennial.booking-key';

/** `randomUUID` is missing where a practice is served without TLS. */
const newKey = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** One key for one filled form: pressing twice, or again after a lost answer, sends the same and can't book twice. */
export function idempotencyKey(request: unknown): string {
  const wanted = JSON.stringify(request);
  const [key, kept] = recall('tab', NAME)?.split('\n', 2) ?? [];
  if (key !== undefined && kept === wanted) return key;
  const fresh = newKey();
  keep('tab', NAME, `${fresh}\n${wanted}`);
  return fresh;
}
