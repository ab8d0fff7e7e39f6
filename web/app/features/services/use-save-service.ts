import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ServiceInput, ServiceView } from '../../../../contract/services.ts';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';
import { slugOf } from '../../../../core/services/slug-of.ts';
import { showDone } from '../../ui/show-done.ts';
import { refreshServices } from './refresh-services.ts';

/** Creates or changes a service and says so. */
export function useSaveService(
  /** What is changed, as it was when the form was filled; undefined makes a new one. */
  existing: Pick<ServiceView, 'id' | 'version'> | undefined,
  onSaved: (service: ServiceView) => void,
  onError: (error: unknown) => void,
) {
  const { t } = useTranslation('services');
  const coach = useCoach();
  const done = (word: 'created' | 'saved') => async (service: ServiceView) => {
    showDone(t(word, { name: service.name }));
    await refreshServices();
    onSaved(service);
  };
  const create = useMutation(queries.services.create.mutationOptions({ onSuccess: done('created'), onError }));
  const update = useMutation(queries.services.update.mutationOptions({ onSuccess: done('saved'), onError }));
  // What was chosen for another kind is not meant for this one.
  const save = (values: ServiceInput) => {
    const free = values.kind === 'check_in' || values.credits === 0;
    const input = {
      ...values,
      ...(free && { credits: 0, creditsRequired: false }),
      slug: values.slug || slugOf(values.name, ''),
      coachId: coach.id,
    };
    return existing ? update.mutate({ ...input, serviceId: existing.id, version: existing.version }) : create.mutate(input);
  };
  const { error, isPending } = existing ? update : create;
  return { save, error, isPending };
}
