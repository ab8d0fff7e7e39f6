import { PasswordInput, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { slugOf } from '../../../../core/services/slug-of.ts';
import type { SetupValues } from './setup-values.ts';

/** Who owns this installation. The address follows the name until it is typed. */
export function YouFields({ form }: { form: UseFormReturnType<SetupValues> }) {
  const { t } = useTranslation('door');
  const name = form.getInputProps('name');
  const followName = (typed: string) => {
    if (form.values.slug === slugOf(form.values.name, '')) form.setFieldValue('slug', slugOf(typed, ''));
    form.setFieldValue('name', typed);
  };
  return (
    <Stack gap="md">
      <TextInput
        label={t('setup.name')}
        description={t('setup.nameHint')}
        autoComplete="name"
        required
        withAsterisk={false}
        maxLength={80}
        autoFocus
        {...name}
        onChange={(event) => followName(event.currentTarget.value)}
      />
      <TextInput
        label={t('setup.email')}
        description={t('setup.emailHint')}
        type="email"
        autoComplete="username"
        required
        withAsterisk={false}
        {...form.getInputProps('email')}
      />
      <PasswordInput
        label={t('setup.password')}
        description={t('setup.passwordHint')}
        autoComplete="new-password"
        required
        withAsterisk={false}
        minLength={10}
        maxLength={200}
        {...form.getInputProps('password')}
      />
    </Stack>
  );
}
