import { Button, Chip, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { csvFile } from '../files/csv-file.ts';
import { saveFile } from '../../save-file.ts';
import { Card } from '../ui/card.tsx';
import { Icon } from '../ui/icon.tsx';
import type { ImportKind, ImportReport } from './import-kind.ts';
import { ImportLines } from './import-lines.tsx';
import { StepFocus } from './step-focus.tsx';
import classes from './import.module.css';

interface ReportStepProps {
  readonly kind: ImportKind;
  readonly name: string;
  readonly report: ImportReport;
  readonly onAgain: () => void;
}

/** The last step: what became of every line. */
export function ReportStep({ kind, name, report, onAgain }: ReportStepProps) {
  const { t } = useTranslation('imports');
  const { counts, lines } = report;
  const [only, setOnly] = useState('all');
  const shown = only === 'all' ? lines : lines.filter(({ outcome }) => outcome === only);
  const download = () =>
    saveFile(
      csvFile(t('done.reportName'), [
        [t('check.line'), t('check.outcome'), t('check.name'), t('check.email'), t('check.problems')],
        ...lines.map((line) => [line.line, kind.words.outcome(line.outcome), line.name, line.email, line.problems.join(' ')]),
      ]),
    );
  return (
    <StepFocus label={t('step.report')}>
      <Card title={t('done.title', { name })}>
        <Group gap="xs">
          {kind.toList}
          <Button variant="default" leftSection={<Icon name="download" size={18} />} onClick={download}>
            {t('done.download')}
          </Button>
          <Button variant="default" onClick={onAgain}>
            {t('done.another')}
          </Button>
        </Group>
        <Chip.Group value={only} onChange={(value) => setOnly(value)}>
          <Group gap="xs" role="group" className={classes.chips} aria-label={t('done.lines')}>
            <Chip value="all" variant="outline">
              {t('done.all', { count: lines.length })}
            </Chip>
            {Object.keys(kind.outcomes)
              .filter((outcome) => (counts[outcome] ?? 0) > 0)
              .map((outcome) => (
                <Chip key={outcome} value={outcome} variant="outline">
                  {kind.words.count(outcome, counts[outcome] ?? 0)}
                </Chip>
              ))}
          </Group>
        </Chip.Group>
        <ImportLines key={only} kind={kind} lines={shown} />
      </Card>
    </StepFocus>
  );
}
