import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../queries.ts';
import { ConfirmSecondStep } from './confirm-second-step.tsx';
import { PasswordForm } from './password-form.tsx';

/** First the password, then the QR code and the first code. */
export function BeginSecondStep({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('settings');
  const begin = useMutation(queries.account.beginTotp.mutationOptions());
  if (begin.data) return <ConfirmSecondStep uri={begin.data.uri} backupCodes={begin.data.backupCodes} onDone={onDone} />;
  return (
    <PasswordForm
      label={t('totp.continue')}
      error={begin.error}
      isPending={begin.isPending}
      onPassword={(password) => begin.mutate({ password })}
    />
  );
}
