import { Button, Group, Stack, Switch } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduleView } from '../../../../contract/availability.ts';
import type { ServiceInput, ServiceView } from '../../../../contract/services.ts';
import { Card } from '../../ui/card.tsx';
import { fieldErrors } from '../../ui/field-errors.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { LengthAndPriceFields } from './length-and-price-fields.tsx';
import { PlaceFields } from './place-fields.tsx';
import { refreshServices } from './refresh-services.ts';
import { useSaveService } from './use-save-service.ts';
import { WhatFields } from './what-fields.tsx';

interface ServiceFormProps {
  readonly initial: ServiceInput;
  /** Left out for a new one. */
  readonly existing?: ServiceView;
  readonly schedules: readonly ScheduleView[];
  readonly rules: (form: UseFormReturnType<ServiceInput>) => ReactNode;
  readonly onSaved: (service: ServiceView) => void;
  readonly children?: ReactNode;
}

/** Everything about a service on one page. */
export function ServiceForm({ initial, existing, schedules, rules, onSaved, children }: ServiceFormProps) {
  const { t } = useTranslation(['services', 'app']);
  const form = useForm<ServiceInput>({ initialValues: initial });
  const { save, error, isPending } = useSaveService(existing, onSaved, (problem) => form.setErrors(fieldErrors(problem)));
  return (
    <form onSubmit={form.onSubmit(save)}>
      <Stack gap="md">
        <Card title={t('services:what')}>
          <WhatFields form={form} />
        </Card>
        <Card title={t('services:when')}>
          <LengthAndPriceFields form={form} schedules={schedules} />
        </Card>
        <Card title={t('services:where')}>
          <PlaceFields form={form} />
        </Card>
        <Card title={t('services:rules')} hint={t('services:rulesHint')}>
          {rules(form)}
        </Card>
        <Card>
          <Switch
            label={t('services:switch')}
            description={t('services:switchHint')}
            {...form.getInputProps('active', { type: 'checkbox' })}
          />
        </Card>
        <ProblemNotice error={error} onReload={() => void refreshServices()} />
        <Group gap="xs" justify="space-between">
          <Button type="submit" loading={isPending}>
            {t(existing ? 'app:save' : 'services:create')}
          </Button>
          {children}
        </Group>
      </Stack>
    </form>
  );
}
