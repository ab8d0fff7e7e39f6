import { useMutation } from '@tanstack/react-query';
import { queries } from '../../queries.ts';
import { refreshBookings } from '../../session/refresh-bookings.ts';
import { showProblem } from '../../ui/show-problem.ts';

/** Gives a held time free again. */
export const useRelease = () => useMutation(queries.holds.release.mutationOptions({ onError: showProblem, onSettled: refreshBookings }));
