import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';
import { showDone } from '../../ui/show-done.ts';
import { refreshPackages } from '../refresh-packages.ts';
import type { NewPackage } from './new-package.ts';

/** Gives a client a package; sent twice, it is given once. */
export function useAssign(onDone: () => void) {
  const { t } = useTranslation('packages');
  const { id: coachId } = useCoach();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const { mutate, error, isPending } = useMutation(
    queries.packages.assign.mutationOptions({
      onSuccess: async ({ clientName, name, left, total }) => {
        onDone();
        showDone(t('giving.done', { client: clientName, name, left: t('left', { left, total }) }));
        await refreshPackages();
      },
    }),
  );
  const assign = (clientId: string, given: NewPackage) => mutate({ ...given, coachId, clientId, idempotencyKey });
  return { assign, error, isPending };
}
