import { Anchor, Container } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Page } from '../ui/page.tsx';

export function NotFoundPage() {
  const { t } = useTranslation('app');
  return (
    <Container component="main" size="sm" py={64}>
      <Page title={t('notFound.title')} hint={t('notFound.hint')}>
        <Anchor href="/app">{t('notFound.back')}</Anchor>
      </Page>
    </Container>
  );
}
