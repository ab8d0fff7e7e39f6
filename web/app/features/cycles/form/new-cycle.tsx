import { Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleInput, CycleView } from '../../../../../contract/cycles/cycles.ts';
import type { ServiceView } from '../../../../../contract/services.ts';
import { Card } from '../../../ui/card.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { CopyFields } from './copy-fields.tsx';
import { cycleErrors } from './cycle-errors.ts';
import { cycleValues, type CycleValues } from './cycle-values.ts';
import { MomentFields } from './moment-fields.tsx';
import { SeasonFields } from './season-fields.tsx';
import { ServiceSwitches } from './service-switches.tsx';
import { useCopiedExceptions } from './use-copied-exceptions.ts';
import { useCreateCycle } from './use-create-cycle.ts';

interface NewCycleProps {
  readonly suggested: CycleInput;
  readonly previous: { readonly name: string; readonly firstDate: string; readonly lastDate: string } | null;
  readonly services: readonly ServiceView[];
  readonly onCreated: (cycle: CycleView) => void;
}

/** All that a new cycle needs, filled in already: looking it over and one click make it. */
export function NewCycle({ suggested, previous, services, onCreated }: NewCycleProps) {
  const { t } = useTranslation(['cycles', 'app']);
  const form = useForm<CycleValues>({ initialValues: cycleValues(suggested) });
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [copies, setCopies] = useState(true);
  const copied = useCopiedExceptions(previous, form.values);
  const isBound = ({ id, cycleBound }: ServiceView) => changed.get(id) ?? cycleBound;
  const { make, isPending, error } = useCreateCycle({ onCreated, onError: (problem) => form.setErrors(cycleErrors(problem)) });
  const send = (values: CycleValues) =>
    make({
      values,
      binding: services.filter((one) => isBound(one) !== one.cycleBound).map((service) => ({ service, bound: isBound(service) })),
      copied: previous && copies ? copied.data : undefined,
    });
  return (
    <form onSubmit={form.onSubmit(send)}>
      <Stack gap="md">
        <SeasonFields form={form} />
        <MomentFields form={form} />
        <Card title={t('cycles:form.services')} hint={t('cycles:form.servicesHint')}>
          <ServiceSwitches
            services={services}
            isBound={isBound}
            onChange={(service, bound) => setChanged(new Map([...changed, [service.id, bound]]))}
          />
        </Card>
        {previous && (
          <Card title={t('cycles:form.copy')} hint={t('cycles:form.copyHint', { name: previous.name })}>
            <CopyFields name={previous.name} copied={copied} checked={copies} onChange={setCopies} />
          </Card>
        )}
        <ProblemNotice error={error} />
        <Group>
          <Button type="submit" loading={isPending} disabled={copies && copied.isLoading}>
            {t('cycles:form.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
