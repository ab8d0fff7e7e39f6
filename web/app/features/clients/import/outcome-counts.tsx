import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ClientImportReport } from '../../../../../contract/clients.ts';
import { IMPORT_OUTCOMES } from '../../../../../core/clients/import/import-outcome.ts';
import { OutcomeTag } from './outcome-tag.tsx';

/** How many lines come to what, those that are none left out. */
export function OutcomeCounts({ counts }: { counts: ClientImportReport['counts'] }) {
  const { t } = useTranslation('imports');
  return (
    <Group gap={6} role="status">
      {IMPORT_OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) => (
        <OutcomeTag key={outcome} outcome={outcome}>
          {t(`count.${outcome}`, { count: counts[outcome] })}
        </OutcomeTag>
      ))}
    </Group>
  );
}
