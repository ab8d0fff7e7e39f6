import type { TFunction } from 'i18next';
import { base64Of } from '../files/base64-of.ts';
import { readerLocale } from '../time/reader-locale.ts';

/** A file that was read and can be sent. */
export interface ImportFile {
  readonly name: string;
  readonly base64: string;
  /** Another choice of the same file is another file: it may have been corrected. */
  readonly readAt: number;
}

const MOST = 5_000_000;
const SPREADSHEET = /\.(xlsx?|xlsm|ods|numbers)$/i;

/** Reads what was chosen or dropped. What can't be imported is said here already: a refusal is a sentence. */
export async function importFile(t: TFunction<'imports'>, file: File): Promise<ImportFile | string> {
  if (SPREADSHEET.test(file.name)) return t('file.spreadsheet');
  if (file.size > MOST)
    return t('file.tooLarge', { size: new Intl.NumberFormat(readerLocale, { maximumFractionDigits: 1 }).format(file.size / 1e6) });
  if (file.size === 0) return t('file.empty');
  try {
    return { name: file.name, base64: await base64Of(file), readAt: Date.now() };
  } catch {
    return t('file.unreadable');
  }
}
