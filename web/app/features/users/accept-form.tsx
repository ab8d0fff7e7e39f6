import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { slugOf } from '../../../../core/services/slug-of.ts';
import { problemOf } from '../../../problem-of.ts';
import { queries } from '../../queries.ts';
import { fieldErrors } from '../../ui/field-errors.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { TimeZoneSelect } from '../../ui/time-zone-select.tsx';

interface AcceptFormProps {
  readonly token: string;
  readonly invitation: { readonly name: string; readonly email: string };
  readonly onDone: () => void;
}

const OF_THE_ADDRESS = new Set(['slug_taken', 'slug_reserved']);

const ownTimeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Name, password, the page's address, the clock: all that a practice needs to begin. */
export function AcceptForm({ token, invitation: { name, email }, onDone }: AcceptFormProps) {
  const { t } = useTranslation('users');
  const form = useForm({
    initialValues: { name, password: '', slug: slugOf(name, ''), timeZone: ownTimeZone() },
  });
  const accept = useMutation(
    queries.invitations.accept.mutationOptions({
      onSuccess: onDone,
      onError: (error) => {
        const problem = problemOf(error);
        form.setErrors(problem && OF_THE_ADDRESS.has(problem.code) ? { slug: problem.detail } : fieldErrors(error));
      },
    }),
  );
  const followName = (typed: string) => {
    if (form.values.slug === slugOf(form.values.name, '')) form.setFieldValue('slug', slugOf(typed, ''));
    form.setFieldValue('name', typed);
  };
  const isOfTheAddress = OF_THE_ADDRESS.has(problemOf(accept.error)?.code ?? '');
  const field = { required: true, withAsterisk: false } as const;
  return (
    <form onSubmit={form.onSubmit((values) => accept.mutate({ token, ...values }))}>
      <Stack gap="md">
        <Text fz="sm">{t('accept.for', { email })}</Text>
        <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
        <TextInput
          {...field}
          label={t('accept.name')}
          description={t('accept.nameHint')}
          autoComplete="name"
          maxLength={80}
          {...form.getInputProps('name')}
          onChange={(event) => followName(event.currentTarget.value)}
        />
        <PasswordInput
          {...field}
          label={t('accept.password')}
          description={t('accept.passwordHint')}
          autoComplete="new-password"
          minLength={10}
          maxLength={200}
          {...form.getInputProps('password')}
        />
        <TextInput
          {...field}
          label={t('accept.slug')}
          description={t('accept.slugHint', { url: `${location.origin}/${form.values.slug || '…'}` })}
          maxLength={60}
          pattern="[a-z0-9]+(-[a-z0-9]+)*"
          autoCapitalize="none"
          styles={{ description: { overflowWrap: 'anywhere' } }}
          {...form.getInputProps('slug')}
        />
        <TimeZoneSelect label={t('accept.timeZone')} description={t('accept.timeZoneHint')} {...form.getInputProps('timeZone')} />
        <Text fz="sm" c="dimmed">
          {t('accept.later')}
        </Text>
        {!isOfTheAddress && <ProblemNotice error={accept.error} />}
        <Button type="submit" size="md" loading={accept.isPending}>
          {t('accept.do')}
        </Button>
      </Stack>
    </form>
  );
}
