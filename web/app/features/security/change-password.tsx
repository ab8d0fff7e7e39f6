import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card.tsx';
import { NewPasswordForm } from './new-password-form.tsx';

/** The password: closed until somebody wants another one. */
export function ChangePassword({ email }: { email: string }) {
  const { t } = useTranslation('settings');
  const [changing, setChanging] = useState(false);
  const start = !changing && (
    <Button variant="default" onClick={() => setChanging(true)}>
      {t('password.change')}
    </Button>
  );
  return (
    <Card title={t('password.title')} action={start}>
      <Text>{t('password.hint')}</Text>
      {changing && <NewPasswordForm email={email} onClose={() => setChanging(false)} />}
    </Card>
  );
}
