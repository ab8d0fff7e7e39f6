import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { queries } from '../queries.ts';
import { queryClient } from '../query-client.ts';
import { refreshBookings } from '../session/refresh-bookings.ts';
import { useCoach } from '../session/use-coach.ts';
import { showDone } from '../ui/show-done.ts';
import { showProblem } from '../ui/show-problem.ts';
import { showUndo } from '../ui/show-undo.tsx';

interface Closed {
  readonly closureId: string;
  readonly cancelled: number;
  readonly asked: number;
  readonly moved: number;
}

const refresh = () =>
  Promise.all([
    ...[queries.overrides, queries.closures, queries.requests].map((noun) => queryClient.invalidateQueries({ queryKey: noun.key() })),
    refreshBookings(),
  ]);

/** Says what a block brought about, with the way back and the way to where it is followed. */
export function useSayClosed(): (saved: string, closed: Closed) => void {
  const { t } = useTranslation(['builder', 'app']);
  const { id: coachId } = useCoach();
  const navigate = useNavigate();
  const undo = async (closureId: string) => {
    try {
      await api.closures.undo({ coachId, closureId });
      showDone(t('app:undone'));
    } catch (error) {
      showProblem(error);
    }
    await refresh();
  };
  return (saved, { closureId, cancelled, asked, moved }) => {
    void refresh();
    const said = [
      saved,
      moved > 0 && t('builder:saved.moved', { count: moved }),
      asked > 0 && t('builder:saved.asked', { count: asked }),
      cancelled > 0 && t('builder:saved.cancelled', { count: cancelled }),
    ];
    showUndo(said.filter(Boolean).join(' '), t('app:undo'), () => void undo(closureId), {
      label: t('builder:saved.follow'),
      go: () => void navigate({ to: '/app/availability', search: { part: 'closures' } }),
    });
  };
}
