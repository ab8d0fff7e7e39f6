import { Button, Group, Stack, Switch } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduleView } from '../../../../contract/availability.ts';
import type { FormView } from '../../../../contract/forms/form-view.ts';
import type { ServiceInput, ServiceView } from '../../../../contract/services.ts';
import { useKeptEdit } from '../../problem/use-kept-edit.ts';
import { queries } from '../../queries.ts';
import { queryClient } from '../../query-client.ts';
import { useCoach } from '../../session/use-coach.ts';
import { Card } from '../../ui/card.tsx';
import { fieldErrors } from '../../ui/field-errors.ts';
import { SaveTrouble } from '../../ui/save-trouble.tsx';
import { CreditFields } from './credit-fields.tsx';
import { LengthAndPriceFields } from './length-and-price-fields.tsx';
import { PlaceFields } from './place-fields.tsx';
import { serviceValues } from './service-values.ts';
import { useSaveService } from './use-save-service.ts';
import { useServiceWords } from './use-service-words.ts';
import { WhatFields } from './what-fields.tsx';

interface ServiceFormProps {
  /** What a new one starts from. */
  readonly initial: ServiceInput;
  /** Left out for a new one. */
  readonly existing?: ServiceView | undefined;
  readonly schedules: readonly ScheduleView[];
  readonly forms: readonly FormView[];
  readonly rules: (form: UseFormReturnType<ServiceInput>) => ReactNode;
  readonly onSaved: (service: ServiceView) => void;
  readonly children?: ReactNode;
}

/** Everything about a service on one page. */
export function ServiceForm({ initial, existing, schedules, forms, rules, onSaved, children }: ServiceFormProps) {
  const { t } = useTranslation(['services', 'app']);
  const { id: coachId } = useCoach();
  const nameOf = useServiceWords();
  const fetchNewest = async () => {
    const list = await queryClient.fetchQuery(queries.services.list.queryOptions({ input: { coachId }, staleTime: 0 }));
    return list.find(({ id }) => id === existing?.id) ?? record;
  };
  const record: ServiceInput & { readonly version: number } = existing ?? { ...initial, version: 0 };
  const edit = useKeptEdit({ record, values: serviceValues, fetchNewest });
  const { form, base } = edit;
  const { save, error, isPending } = useSaveService(existing && { id: existing.id, version: base.version }, onSaved, (problem) =>
    form.setErrors(fieldErrors(problem)),
  );
  const send = (values: ServiceInput) => {
    edit.forget();
    save(values);
  };
  return (
    <form onSubmit={form.onSubmit(send)}>
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
        <Card title={t('services:credits.title')} hint={t('services:credits.hint')}>
          <CreditFields form={form} forms={forms} />
        </Card>
        <Card title={t('services:rules')} hint={t('services:rulesHint')}>
          {rules(form)}
        </Card>
        <Card>
          <Stack gap="md">
            <Switch
              label={t('services:switch')}
              description={t('services:switchHint')}
              {...form.getInputProps('active', { type: 'checkbox' })}
            />
            <Switch
              label={t('services:bound')}
              description={t('services:boundHint')}
              {...form.getInputProps('cycleBound', { type: 'checkbox' })}
            />
          </Stack>
        </Card>
        <SaveTrouble error={error} edit={edit} nameOf={nameOf} />
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
