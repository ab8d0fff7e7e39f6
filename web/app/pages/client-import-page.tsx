import { Progress, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckStep } from '../features/clients/import/check-step.tsx';
import { FileStep } from '../features/clients/import/file-step.tsx';
import type { ImportFile } from '../features/clients/import/import-file.ts';
import { ReportStep } from '../features/clients/import/report-step.tsx';
import { Steps, type Step } from '../features/clients/import/steps.tsx';
import { useImport } from '../features/clients/import/use-import.ts';
import { Card } from '../ui/card.tsx';
import { Page } from '../ui/page.tsx';
import { TextLink } from '../ui/text-link.tsx';

/** A list of clients out of a file: chosen, checked, imported, line by line. */
export function ClientImportPage() {
  const { t } = useTranslation('imports');
  const { run, forget, latest } = useImport();
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
    <Page wide title={t('title')} hint={t('hint')} above={<TextLink to="/app/clients">{t('back')}</TextLink>}>
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
      {report && <ReportStep name={name} report={report} onAgain={again} />}
      {!running && !report && !file && <FileStep onFile={setChosen} />}
      {!running && !report && file && (
        <CheckStep key={file.readAt} file={file} error={latest?.error} onImport={(wishes) => run({ file, ...wishes })} onBack={again} />
      )}
    </Page>
  );
}
