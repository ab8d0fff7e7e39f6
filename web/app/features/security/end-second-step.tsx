import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../queries.ts';
import { PasswordForm } from './password-form.tsx';

export function EndSecondStep({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('settings');
  const end = useMutation(queries.account.endTotp.mutationOptions({ onSuccess: onDone }));
  return (
    <PasswordForm label={t('totp.end')} error={end.error} isPending={end.isPending} onPassword={(password) => end.mutate({ password })} />
  );
}
