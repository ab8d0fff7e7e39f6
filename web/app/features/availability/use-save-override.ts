import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockDecision, OverrideView } from '../../../../contract/availability.ts';
import { api } from '../../../api.ts';
import type { HitBooking } from '../../conflict/hit-booking.ts';
import { useSayClosed } from '../../conflict/use-say-closed.ts';
import { describeProblem } from '../../problem/describe-problem.ts';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';
import { showDone } from '../../ui/show-done.ts';
import { showUndo } from '../../ui/show-undo.tsx';
import { refreshAvailability } from './refresh-availability.ts';
import { useRemoveOverride } from './use-remove-override.ts';

type Content = Omit<OverrideView, 'id' | 'version'>;

/** What a block would lie on: an exception, and sessions that nobody has said anything about. */
interface Conflict {
  readonly override: Content;
  readonly hits: readonly HitBooking[];
}

/** Creates an override, with the way back, or changes one. Where sessions are in its way, it asks what becomes of each, and saves both at once. */
export function useSaveOverride(existing: OverrideView | undefined, scheduleId: string, onSaved: () => void) {
  const { t } = useTranslation(['availability', 'app']);
  const { id: coachId } = useCoach();
  const remove = useRemoveOverride();
  const sayClosed = useSayClosed();
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const said = ({ kind }: Content) => t('availability:days.saved', { what: t(`availability:kind.${kind}`) });
  const settled = async () => {
    onSaved();
    await refreshAvailability();
  };
  const replaced = existing ? [{ id: existing.id, version: existing.version }] : [];

  const look = async (override: Content): Promise<void> => {
    const day = { from: override.startsOn, to: override.startsOn };
    const { hits } = await api.overrides.preview({ coachId, ...day, scheduleId, create: [override], remove: replaced });
    setConflict({ override, hits });
  };
  const save = useMutation({
    mutationFn: async (override: Content) => {
      if (existing) {
        await api.overrides.update({ ...override, coachId, overrideId: existing.id, version: existing.version });
        showDone(said(override));
      } else {
        const made = await api.overrides.create({ ...override, coachId });
        showUndo(said(made), t('app:undo'), () => remove.mutate({ coachId, overrideId: made.id }));
      }
    },
    onSuccess: settled,
    onError: (error, override) => (describeProblem(error).code === 'hits_bookings' ? look(override) : undefined),
  });
  const decide = useMutation(
    queries.overrides.change.mutationOptions({
      // Not where it is called: the dialog that called it is gone by then.
      onSuccess: ({ closureId, ...counts }, { create: [override] }) => {
        const what = override ? said(override) : '';
        if (closureId === null) showDone(what);
        else sayClosed(what, { closureId, ...counts });
        return settled();
      },
      // Somebody booked or moved while it was looked at: the list is what is in the way now.
      onError: (error) => (conflict && describeProblem(error).code === 'hits_bookings' ? look(conflict.override) : undefined),
    }),
  );
  return {
    save: save.mutate,
    error: conflict ? null : save.error,
    isPending: save.isPending,
    reset: save.reset,
    hits: conflict?.hits ?? null,
    decideError: decide.error,
    isDeciding: decide.isPending,
    leave: () => setConflict(null),
    decide: (decisions: readonly BlockDecision[]) => {
      if (conflict) decide.mutate({ coachId, create: [conflict.override], remove: replaced, decisions: [...decisions] });
    },
  };
}
