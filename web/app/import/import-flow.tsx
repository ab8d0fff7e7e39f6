import { Progress, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../ui/card.tsx';
import { Page } from '../ui/page.tsx';
import { CheckStep } from './check-step.tsx';
import { FileStep } from './file-step.tsx';
import type { ImportFile } from './import-file.ts';
import type { ImportKind } from './import-kind.ts';
import { ReportStep } from './report-step.tsx';
import { Steps, type Step } from './steps.tsx';
import { useImport } from './use-import.ts';

/** A list out of a file: chosen, checked, imported, line by line. */
export function ImportFlow({ kind }: { kind: ImportKind }) {
  const { t } = useTranslation('imports');
  const { run, forget, latest } = useImport(kind);
  const [chosen, setChosen] = useState<ImportFile>();
  // After an import that failed, also for somebody who left and came back, its file is there to be tried again.
  const file = chosen ?? (latest?.status === 'error' ? latest.variables?.file : undefined);
  const running = latest?.status === 'pending';
  const report = latest?.status === 'success' ? latest.data : undefined;
  const name = latest?.variables?.file.name ?? '';
  const again = () => {
    setChosen(undefined);
    forget();
  };
  const notYet: Step = file ? 'check' : 'file';
  const step = report ? 'report' : notYet;
  return (
    <Page wide title={kind.words.title} hint={kind.words.hint} above={kind.back}>
      <Steps current={step} />
      {running && (
        <Card title={t('running.title', { name })}>
          <Stack gap="xs" role="status">
            <Progress value={100} animated aria-label={t('running.title', { name })} />
            <Text fz="sm" c="dimmed">
              {t('running.hint')}
            </Text>
          </Stack>
        </Card>
      )}
      {report && <ReportStep kind={kind} name={name} report={report} onAgain={again} />}
      {!running && !report && !file && <FileStep kind={kind} onFile={setChosen} />}
      {!running && !report && file && (
        <CheckStep
          key={file.readAt}
          kind={kind}
          file={file}
          error={latest?.error}
          onImport={(wishes) => run({ file, ...wishes })}
          onBack={again}
        />
      )}
    </Page>
  );
}
