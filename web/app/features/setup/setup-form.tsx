import { Button, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduleView } from '../../../../contract/availability.ts';
import { currencyDigits } from '../../money/currency-digits.ts';
import { queries } from '../../queries.ts';
import { slugOf } from '../../../../core/services/slug-of.ts';
import { Card } from '../../ui/card.tsx';
import { fieldErrors } from '../../ui/field-errors.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { FirstServiceFields } from './first-service-fields.tsx';
import { PageFields } from './page-fields.tsx';
import { YouFields } from './you-fields.tsx';
import type { SetupValues } from './setup-values.ts';

interface SetupFormProps {
  readonly hours: ScheduleView['hours'];
  readonly hoursEditor: ReactNode;
  readonly onDone: (publicUrl: string) => void;
}

const initialValues = (): SetupValues => ({
  name: '',
  email: '',
  password: '',
  slug: '',
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  serviceName: '',
  durationMinutes: 60,
  price: '',
  currency: 'USD',
});

/** The owner, the page, the first service and the week, in one go. */
export function SetupForm({ hours, hoursEditor, onDone }: SetupFormProps) {
  const { t } = useTranslation('door');
  const form = useForm<SetupValues>({ initialValues: initialValues() });
  const complete = useMutation(
    queries.setup.complete.mutationOptions({
      onSuccess: ({ publicUrl }) => onDone(publicUrl),
      onError: (error) => form.setErrors(fieldErrors(error)),
    }),
  );
  const submit = ({ serviceName, durationMinutes, price, currency, ...you }: SetupValues) =>
    complete.mutate({
      ...you,
      slug: you.slug || slugOf(you.name, ''),
      service: {
        name: serviceName,
        durationMinutes,
        price: price === '' ? null : { currency, minor: Math.round(price * 10 ** currencyDigits(currency)) },
      },
      hours,
    });
  return (
    <form onSubmit={form.onSubmit(submit)}>
      <Stack gap="md">
        <Card title={t('setup.you')}>
          <YouFields form={form} />
        </Card>
        <Card title={t('setup.practice')}>
          <PageFields form={form} />
        </Card>
        <Card title={t('setup.service')} hint={t('setup.serviceHint')}>
          <FirstServiceFields form={form} />
        </Card>
        <Card title={t('setup.hours')} hint={t('setup.hoursHint')}>
          {hoursEditor}
        </Card>
        <ProblemNotice error={complete.error} />
        <Button type="submit" size="md" loading={complete.isPending} disabled={hours.length === 0}>
          {t('setup.do')}
        </Button>
      </Stack>
    </form>
  );
}
