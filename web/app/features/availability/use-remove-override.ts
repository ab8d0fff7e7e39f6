import { useMutation } from '@tanstack/react-query';
import { queries } from '../../queries.ts';
import { showProblem } from '../../ui/show-problem.ts';
import { refreshAvailability } from './refresh-availability.ts';

/** `onRemoved` belongs to the mutation: the row that asked goes with its override. */
export const useRemoveOverride = (onRemoved?: () => void) =>
  useMutation(queries.overrides.remove.mutationOptions({ onError: showProblem, onSuccess: onRemoved, onSettled: refreshAvailability }));
