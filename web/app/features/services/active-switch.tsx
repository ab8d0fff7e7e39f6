import { Switch } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ServiceView } from '../../../../contract/services.ts';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';
import { showProblem } from '../../ui/show-problem.ts';
import { refreshServices } from './refresh-services.ts';
import { serviceValues } from './service-values.ts';

/** Whether a service can be booked at all. */
export function ActiveSwitch({ service }: { service: ServiceView }) {
  const { t } = useTranslation('services');
  const coach = useCoach();
  const update = useMutation(queries.services.update.mutationOptions({ onError: showProblem, onSettled: refreshServices }));
  // What was asked for shows at once; the server has the last word.
  const active = update.isPending ? update.variables.active : service.active;
  const state = t(active ? 'active' : 'inactive');
  const { id, version } = service;
  return (
    <Switch
      label={state}
      aria-label={t('activeOf', { state, name: service.name })}
      checked={active}
      onChange={(event) =>
        update.mutate({ ...serviceValues(service), version, coachId: coach.id, serviceId: id, active: event.currentTarget.checked })
      }
    />
  );
}
