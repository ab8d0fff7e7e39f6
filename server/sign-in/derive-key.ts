import { hkdfSync } from 'node:crypto';

/** A key of 256 bits for one purpose: who learns one of them learns neither the installation's secret nor another purpose's key. */
export const deriveKey = (secret: string, purpose: 'cookies' | 'seal'): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, 'perennial', purpose, 32));
