import { useTranslation } from 'react-i18next';
import type { ImportReport } from './import-kind.ts';

const SEPARATORS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;

/** What the server found out about the file, in words. */
export function useReadAs() {
  const { t } = useTranslation('imports');
  return ({ encoding, separator }: ImportReport) =>
    t('check.read', { encoding: t(`encoding.${encoding}`), separator: t(`separator.${SEPARATORS[separator]}`) });
}
