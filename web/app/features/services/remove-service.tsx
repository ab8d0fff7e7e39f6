import { Button, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ServiceView } from '../../../../contract/services.ts';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';
import { showDone } from '../../ui/show-done.ts';
import { showProblem } from '../../ui/show-problem.ts';
import { refreshServices } from './refresh-services.ts';

/** Deletes a service that was never booked, after asking. */
export function RemoveService({ service, onRemoved }: { service: ServiceView; onRemoved: () => void }) {
  const { t } = useTranslation(['services', 'app']);
  const coach = useCoach();
  const remove = useMutation(
    queries.services.remove.mutationOptions({
      onError: showProblem,
      onSuccess: async () => {
        showDone(t('services:removed', { name: service.name }));
        onRemoved();
        await refreshServices();
      },
    }),
  );
  const ask = () =>
    modals.openConfirmModal({
      title: t('services:removeSure', { name: service.name }),
      children: <Text fz="sm">{t('services:removeHint')}</Text>,
      labels: { confirm: t('app:delete'), cancel: t('app:cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => remove.mutate({ coachId: coach.id, serviceId: service.id }),
    });
  return (
    <Button variant="subtle" color="red" loading={remove.isPending} onClick={ask}>
      {t('services:remove')}
    </Button>
  );
}
