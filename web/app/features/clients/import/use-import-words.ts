import { useTranslation } from 'react-i18next';
import type { ClientImportReport } from '../../../../../contract/clients.ts';

const SEPARATORS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;

/** What the server found out about the file, and what the button would do, in words. */
export function useImportWords() {
  const { t } = useTranslation('imports');
  return {
    readAs: ({ encoding, separator }: ClientImportReport) =>
      t('check.read', { encoding: t(`encoding.${encoding}`), separator: t(`separator.${SEPARATORS[separator]}`) }),
    button: (counts: ClientImportReport['counts']) => {
      if (counts.update === 0) return t('check.do', { count: counts.new });
      return counts.new === 0
        ? t('check.doUpdate', { count: counts.update })
        : t('check.doBoth', { new: counts.new, update: counts.update });
    },
  };
}
