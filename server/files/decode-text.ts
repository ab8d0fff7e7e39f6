export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean => start.every((byte, index) => bytes[index] === byte);

/** How many bytes at odd or even places are zero, of the first thousand. */
const zeros = (bytes: Uint8Array, odd: 0 | 1): number =>
  bytes.subarray(0, 1000).filter((byte, index) => byte === 0 && index % 2 === odd).length;

/** By its mark; without one, Latin letters in two bytes each have a zero at every second place. */
function utf16(bytes: Uint8Array): Encoding | null {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  const most = Math.min(bytes.length, 1000) / 4;
  const [even, odd] = [zeros(bytes, 0), zeros(bytes, 1)];
  if (odd > most && even < odd / 10) return 'utf-16le';
  return even > most && odd < even / 10 ? 'utf-16be' : null;
}

const decode = (encoding: Encoding, bytes: Uint8Array): string => new TextDecoder(encoding).decode(bytes);

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A text in whatever way spreadsheets write one. Bytes that are no UTF-8 are taken for Windows' Western letters, in which everything is something. */
export function decodeText(bytes: Uint8Array): { readonly encoding: Encoding; readonly text: string } {
  const wide = utf16(bytes);
  if (wide !== null) return { encoding: wide, text: decode(wide, bytes) };
  const text = utf8(bytes);
  return text === null ? { encoding: 'windows-1252', text: decode('windows-1252', bytes) } : { encoding: 'utf-8', text };
}
