import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceView } from '../../../../contract/services.ts';
import { queries } from '../../queries.ts';
import { queryClient } from '../../query-client.ts';
import { useCoach } from '../../session/use-coach.ts';
import { movedTo } from '../../ui/order/moved-to.ts';
import { showProblem } from '../../ui/show-problem.ts';
import { refreshServices } from './refresh-services.ts';

/** The services in the order the coach gives them: it shows at once, and the server has the last word. */
export function useServiceOrder(services: readonly ServiceView[]) {
  const { t } = useTranslation('services');
  const { id: coachId } = useCoach();
  const [said, setSaid] = useState('');
  const order = useMutation(
    queries.services.order.mutationOptions({
      onSuccess: (list) => queryClient.setQueryData(queries.services.list.queryKey({ input: { coachId } }), list),
      onError: showProblem,
      onSettled: refreshServices,
    }),
  );
  const wanted = order.isPending ? order.variables.serviceIds : undefined;
  const list = wanted ? wanted.flatMap((id) => services.find((service) => service.id === id) ?? []) : services;
  const move = (from: number, to: number) => {
    const service = list[from];
    if (!service || from === to || to < 0 || to >= list.length) return;
    setSaid(t('order.said', { name: service.name, place: to + 1, count: list.length }));
    order.mutate({ coachId, serviceIds: movedTo(list, from, to).map(({ id }) => id) });
  };
  return { list, move, said };
}
