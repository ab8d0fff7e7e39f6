import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../ui/card.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { ProblemNotice } from '../ui/problem-notice.tsx';
import { ColumnSelects } from './column-selects.tsx';
import { countOf } from './count-of.ts';
import type { ImportFile } from './import-file.ts';
import type { ImportColumns, ImportKind, ImportReport, ImportWishes } from './import-kind.ts';
import { ImportLines } from './import-lines.tsx';
import { OutcomeCounts } from './outcome-counts.tsx';
import { StepFocus } from './step-focus.tsx';
import { TwoWays } from './two-ways.tsx';
import { usePreview } from './use-preview.ts';
import { useReadAs } from './use-read-as.ts';

interface CheckStepProps {
  readonly kind: ImportKind;
  readonly file: ImportFile;
  /** Why the import of this file was refused. */
  readonly error: unknown;
  readonly onImport: (wishes: ImportWishes & { onWrong: 'refuse' | 'leave_out' }) => void;
  readonly onBack: () => void;
}

/** The second step: what the server read, what it would do, and what may be decided about it. */
export function CheckStep({ kind, file, error, onImport, onBack }: CheckStepProps) {
  const { t } = useTranslation('imports');
  const [columns, setColumns] = useState<ImportColumns>();
  const [onKnown, setKnown] = useState<'skip' | 'update'>('skip');
  const [onWrong, setWrong] = useState<'refuse' | 'leave_out'>('refuse');
  const wishes: ImportWishes = { ...(columns && { columns }), onKnown };
  const preview = usePreview(kind, file, wishes);
  const readAs = useReadAs();
  const { words } = kind;
  // Columns that won't do are refused; what was read before stays, so that others can be chosen.
  const [report, setReport] = useState<ImportReport>();
  if (preview.data !== undefined && preview.data !== report) setReport(preview.data);
  const another = (
    <Button variant="default" onClick={onBack}>
      {t('check.another')}
    </Button>
  );
  if (!report) {
    return (
      <StepFocus label={t('step.check')}>
        <Card title={file.name} action={another}>
          <Loaded query={preview}>{() => null}</Loaded>
        </Card>
      </StepFocus>
    );
  }
  const { counts, lines } = report;
  const wrong = countOf(counts, ['wrong']);
  const stopped = wrong > 0 && onWrong === 'refuse';
  const nobody = countOf(counts, kind.writes) === 0;
  const settled = preview.isSuccess && !preview.isPlaceholderData;
  const isShort = lines.length < Object.values(counts).reduce((all, count) => all + count, 0);
  return (
    <StepFocus label={t('step.check')}>
      <Stack gap="md">
        <Card title={file.name} hint={readAs(report)} action={another}>
          <ColumnSelects kind={kind} headings={report.headings} columns={columns ?? report.columns} onChange={setColumns} />
          <ProblemNotice error={preview.error} />
        </Card>
        <Card title={t('check.lines')}>
          <OutcomeCounts kind={kind} counts={counts} />
          {countOf(counts, kind.known) > 0 && (
            <TwoWays
              label={words.whoIsKnown}
              ways={{ skip: words.skip, update: words.update }}
              value={onKnown}
              onChange={(way) => setKnown(way === 'update' ? 'update' : 'skip')}
            />
          )}
          {wrong > 0 && (
            <TwoWays
              label={t('check.wrong')}
              ways={{ refuse: t('check.refuse'), leave_out: t('check.leaveOut') }}
              value={onWrong}
              onChange={(way) => setWrong(way === 'leave_out' ? 'leave_out' : 'refuse')}
            />
          )}
          <ProblemNotice error={error} />
          {stopped && (
            <Alert color="gray" variant="light">
              {t('check.stopped', { count: wrong })}
            </Alert>
          )}
          {!stopped && nobody && <Text>{kind.hasNeededColumns(report.columns) ? words.nothing : words.choose}</Text>}
          <Group gap="xs">
            <Button disabled={stopped || nobody || !settled} onClick={() => onImport({ ...wishes, onWrong })}>
              {words.button(counts)}
            </Button>
            {preview.isFetching && (
              <Text fz="sm" c="dimmed" role="status">
                {t('check.updating')}
              </Text>
            )}
          </Group>
          {lines.length > 0 && (
            <Text fz="sm" c="dimmed">
              {isShort ? t('check.linesHint', { count: lines.length }) : t('check.linesAll')}
            </Text>
          )}
          <ImportLines kind={kind} lines={lines} />
        </Card>
      </Stack>
    </StepFocus>
  );
}
