import { useMutation } from '@tanstack/react-query';
import type { CoachView } from '../../../contract/coaches.ts';
import { useKeptEdit } from '../problem/use-kept-edit.ts';
import { queries } from '../queries.ts';
import { queryClient } from '../query-client.ts';
import { fieldErrors } from '../ui/field-errors.ts';
import { showDone } from '../ui/show-done.ts';

interface ProfileEditOf<V extends object> {
  readonly coach: CoachView;
  /** The part of the profile that the form is about. */
  readonly values: (coach: CoachView) => V;
  readonly toSend: (values: V, before: CoachView) => Partial<CoachView>;
  /** What is said once it is saved. */
  readonly done: string;
}

/** A form over a part of the coach's profile, which is saved as a whole: words on one page, rules on another. */
export function useProfileEdit<V extends object>({ coach, values, toSend, done }: ProfileEditOf<V>) {
  const fetchNewest = () => queryClient.fetchQuery(queries.coaches.profile.queryOptions({ input: { coachId: coach.id }, staleTime: 0 }));
  const edit = useKeptEdit({ record: coach, values, fetchNewest });
  const { form, base } = edit;
  const save = useMutation(
    queries.coaches.update.mutationOptions({
      onError: (error) => form.setErrors(fieldErrors(error)),
      onSuccess: async (saved) => {
        queryClient.setQueryData(queries.coaches.profile.queryKey({ input: { coachId: saved.id } }), saved);
        edit.standOn(saved);
        showDone(done);
        await Promise.all(
          [queries.coaches.key(), queries.session.key(), queries.slots.key(), queries.rules.key()].map((queryKey) =>
            queryClient.invalidateQueries({ queryKey }),
          ),
        );
      },
    }),
  );
  const send = (typed: V) => {
    edit.forget();
    const { id, publicUrl: _publicUrl, ...input } = base;
    save.mutate({ ...input, ...toSend(typed, base), coachId: id });
  };
  return { edit, save, send };
}
