import { useMutation } from '@tanstack/react-query';
import { queries } from '../../queries.ts';
import { showProblem } from '../../ui/show-problem.ts';
import { refreshAvailability } from './refresh-availability.ts';

export const useRemoveOverride = () => useMutation(queries.overrides.remove.mutationOptions({ onError: showProblem, onSettled: refreshAvailability }));
