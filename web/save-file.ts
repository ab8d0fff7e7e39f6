import type { FileView } from '../contract/clients.ts';
import { saveBlob } from './save-blob.ts';

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (char) => char.codePointAt(0) ?? 0);

/** Saves a file as the API hands it out. */
export const saveFile = ({ filename, contentType, base64 }: FileView): void =>
  saveBlob(filename, new Blob([bytesOf(base64)], { type: contentType }));
