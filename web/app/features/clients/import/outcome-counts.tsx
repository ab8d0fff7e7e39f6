import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ClientImportReport } from '../../../../../contract/clients.ts';
import { OUTCOMES } from './outcomes.ts';
import classes from './import.module.css';

/** How many lines come to what, those that are none left out. */
export function OutcomeCounts({ counts }: { counts: ClientImportReport['counts'] }) {
  const { t } = useTranslation('imports');
  return (
    <Group gap={6} role="status">
      {OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) => (
        <span key={outcome} className={classes.outcome} data-outcome={outcome}>
          {t(`count.${outcome}`, { count: counts[outcome] })}
        </span>
      ))}
    </Group>
  );
}
