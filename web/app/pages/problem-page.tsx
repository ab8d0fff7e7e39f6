import { Button, Container } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { SessionContext } from '../session/session-context.ts';
import { Page } from '../ui/page.tsx';
import { ProblemNotice } from '../ui/problem-notice.tsx';

/** Where a page itself could not be shown. */
export function ProblemPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('app');
  // Inside the app's frame, which has its own.
  const main = use(SessionContext) ? 'div' : 'main';
  return (
    <Container component={main} size="sm" py={64}>
      <Page title={t('problem.title')}>
        <ProblemNotice error={error} />
        <Button variant="default" onClick={reset}>
          {t('tryAgain')}
        </Button>
      </Page>
    </Container>
  );
}
