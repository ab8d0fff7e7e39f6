import { Button, Group, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';
import { Card } from '../../ui/card.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { refreshAvailability } from './refresh-availability.ts';

/** Another set of weekly hours, empty at first. */
export function NewSchedule() {
  const { t } = useTranslation('availability');
  const coach = useCoach();
  const form = useForm({ initialValues: { name: '' } });
  const create = useMutation(
    queries.schedules.create.mutationOptions({
      onSuccess: async () => {
        form.reset();
        await refreshAvailability();
      },
    }),
  );
  return (
    <Card title={t('schedule.addTitle')} hint={t('schedule.addHint')}>
      <form onSubmit={form.onSubmit(({ name }) => create.mutate({ coachId: coach.id, name, hours: [] }))}>
        <Group align="flex-end" gap="xs">
          <TextInput label={t('schedule.name')} required withAsterisk={false} maxLength={60} {...form.getInputProps('name')} />
          <Button type="submit" variant="default" loading={create.isPending}>
            {t('schedule.create')}
          </Button>
        </Group>
        <ProblemNotice error={create.error} />
      </form>
    </Card>
  );
}
