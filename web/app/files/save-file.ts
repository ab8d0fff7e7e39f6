import type { FileView } from '../../../contract/clients.ts';

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (char) => char.codePointAt(0) ?? 0);

/** Hands a file to the browser, which saves it where it saves its downloads. */
export function saveFile({ filename, contentType, base64 }: FileView): void {
  const address = URL.createObjectURL(new Blob([bytesOf(base64)], { type: contentType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = filename;
  link.click();
  // The browser reads the address after this turn; a minute is ample, and the memory comes back.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
