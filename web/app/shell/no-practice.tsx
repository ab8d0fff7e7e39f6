import { Container } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Page } from '../ui/page.tsx';
import { SignOutButton } from './sign-out-button.tsx';

/** For somebody who is signed in but runs no practice here. */
export function NoPractice() {
  const { t } = useTranslation('app');
  return (
    <Container component="main" size="sm" py={64}>
      <Page title={t('noPractice.title')} hint={t('noPractice.hint')}>
        <SignOutButton />
      </Page>
    </Container>
  );
}
