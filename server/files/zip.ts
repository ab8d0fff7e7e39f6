import { strToU8, zipSync } from 'fflate';
import type { Instant } from '../../core/time/instant.ts';

/** A ZIP of texts in UTF-8, by the names they have in it. */
export const zip = (texts: Readonly<Record<string, string>>, now: Instant): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])), { mtime: now });
