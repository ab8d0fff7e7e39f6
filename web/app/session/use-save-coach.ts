import { useMutation } from '@tanstack/react-query';
import type { CoachView } from '../../../contract/coaches.ts';
import { queries } from '../queries.ts';
import { queryClient } from '../query-client.ts';

/** Saves the practice's profile or rules; both live in one record. */
export const useSaveCoach = (onSaved: (coach: CoachView) => void, onError?: (error: unknown) => void) =>
  useMutation(
    queries.coaches.update.mutationOptions({
      onError,
      onSuccess: async (coach) => {
        queryClient.setQueryData(queries.coaches.profile.queryKey({ input: { coachId: coach.id } }), coach);
        onSaved(coach);
        await Promise.all(
          [queries.coaches.key(), queries.session.key(), queries.slots.key(), queries.rules.key()].map((queryKey) =>
            queryClient.invalidateQueries({ queryKey }),
          ),
        );
      },
    }),
  );
