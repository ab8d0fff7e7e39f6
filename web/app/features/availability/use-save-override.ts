import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OverrideView } from '../../../../contract/availability.ts';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';
import { showDone } from '../../ui/show-done.ts';
import { showUndo } from '../../ui/show-undo.tsx';
import { refreshAvailability } from './refresh-availability.ts';
import { useRemoveOverride } from './use-remove-override.ts';

/** Creates an override, with the way back, or changes one. */
export function useSaveOverride(existing: OverrideView | undefined, onSaved: () => void) {
  const { t } = useTranslation(['availability', 'app']);
  const coach = useCoach();
  const remove = useRemoveOverride();
  const said = ({ kind }: OverrideView) => t('availability:days.saved', { what: t(`availability:kind.${kind}`) });
  const create = useMutation(
    queries.overrides.create.mutationOptions({
      onSuccess: async (made) => {
        onSaved();
        showUndo(said(made), t('app:undo'), () => remove.mutate({ coachId: coach.id, overrideId: made.id }));
        await refreshAvailability();
      },
    }),
  );
  const update = useMutation(
    queries.overrides.update.mutationOptions({
      onSuccess: async (changed) => {
        onSaved();
        showDone(said(changed));
        await refreshAvailability();
      },
    }),
  );
  const save = (override: Omit<OverrideView, 'id' | 'version'>, keepBookings: boolean) =>
    existing
      ? update.mutate({ ...override, coachId: coach.id, overrideId: existing.id, version: existing.version, keepBookings })
      : create.mutate({ ...override, coachId: coach.id, keepBookings });
  const { error, isPending, reset } = existing ? update : create;
  return { save, error, isPending, reset };
}
