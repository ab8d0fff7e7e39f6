import { Button, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduleView } from '../../../../contract/availability.ts';
import { currencyDigits } from '../../money/currency-digits.ts';
import { queries } from '../../queries.ts';
import type { PracticeKind } from '../../../../core/policies/practice-kind.ts';
import { PRESETS } from '../../../../core/policies/presets.ts';
import { slugOf } from '../../../../core/services/slug-of.ts';
import { Card } from '../../ui/card.tsx';
import { fieldErrors } from '../../ui/field-errors.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { firstService } from './first-service.ts';
import { FirstServiceFields } from './first-service-fields.tsx';
import { PageFields } from './page-fields.tsx';
import { YouFields } from './you-fields.tsx';
import type { SetupValues } from './setup-values.ts';

interface SetupFormProps {
  readonly hours: ScheduleView['hours'];
  readonly hoursEditor: ReactNode;
  readonly presetChoice: (value: PracticeKind | null, onChange: (kind: PracticeKind | null) => void) => ReactNode;
  /** How many clients at once go with the chosen kind of practice. */
  readonly onCapacity: (capacity: number) => void;
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
  preset: null,
});

/** The owner, the page, the first service and the week, in one go. */
export function SetupForm({ hours, hoursEditor, presetChoice, onCapacity, onDone }: SetupFormProps) {
  const { t } = useTranslation(['door', 'rules']);
  const form = useForm<SetupValues>({ initialValues: initialValues() });
  const complete = useMutation(
    queries.setup.complete.mutationOptions({
      onSuccess: ({ publicUrl }) => onDone(publicUrl),
      onError: (error) => form.setErrors(fieldErrors(error)),
    }),
  );
  const choose = (kind: PracticeKind | null) => {
    form.setValues((typed) => ({ ...typed, ...firstService(t, typed, kind), preset: kind }));
    onCapacity(kind ? PRESETS[kind].capacity : 1);
  };
  const submit = ({ serviceName, durationMinutes, price, currency, preset, ...you }: SetupValues) =>
    complete.mutate({
      ...you,
      slug: you.slug || slugOf(you.name, ''),
      service: {
        name: serviceName,
        durationMinutes,
        price: price === '' ? null : { currency, minor: Math.round(price * 10 ** currencyDigits(currency)) },
      },
      hours,
      preset: preset ?? undefined,
    });
  return (
    <form onSubmit={form.onSubmit(submit)}>
      <Stack gap="md">
        <Card title={t('door:setup.you')}>
          <YouFields form={form} />
        </Card>
        <Card title={t('door:setup.practice')}>
          <PageFields form={form} />
        </Card>
        <Card title={t('door:setup.kind')} hint={t('door:setup.kindHint')}>
          {presetChoice(form.values.preset, choose)}
        </Card>
        <Card title={t('door:setup.service')} hint={t('door:setup.serviceHint')}>
          <FirstServiceFields form={form} />
        </Card>
        <Card title={t('door:setup.hours')} hint={t('door:setup.hoursHint')}>
          {hoursEditor}
        </Card>
        <ProblemNotice error={complete.error} />
        <Button type="submit" size="md" loading={complete.isPending} disabled={hours.length === 0}>
          {t('door:setup.do')}
        </Button>
      </Stack>
    </form>
  );
}
