import { useMutation } from '@tanstack/react-query';
import type { ServiceView } from '../../../../../contract/services.ts';
import { queries } from '../../../queries.ts';
import { queryClient } from '../../../query-client.ts';
import { useCoach } from '../../../session/use-coach.ts';

/** Binds a service to cycles, or frees it. */
export function useBindService() {
  const { id: coachId } = useCoach();
  const update = useMutation(
    queries.services.update.mutationOptions({
      onSettled: () =>
        Promise.all(
          [queries.services.key(), queries.slots.key(), queries.cycles.key()].map((queryKey) =>
            queryClient.invalidateQueries({ queryKey }),
          ),
        ),
    }),
  );
  const bind = ({ id: serviceId, position: _, ...service }: ServiceView, cycleBound: boolean) =>
    update.mutateAsync({ ...service, coachId, serviceId, cycleBound });
  return { bind, isPending: update.isPending };
}
