import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FailedJobs } from '../features/system/failed-jobs.tsx';
import { MailLog } from '../features/system/mail-log.tsx';
import { Page } from '../ui/page.tsx';

export function SystemPage() {
  const { t } = useTranslation('system');
  const docs = (
    <Anchor href="/api/docs" target="_blank" rel="noreferrer">
      {t('docs')}
    </Anchor>
  );
  return (
    <Page title={t('title')} hint={t('hint')} actions={docs}>
      <FailedJobs />
      <MailLog />
    </Page>
  );
}
