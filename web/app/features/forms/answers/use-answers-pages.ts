import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';

const PAGE = 25;

export interface AnswersFilter {
  /** The form's id. */
  readonly form?: string | undefined;
  readonly search?: string | undefined;
}

/** What clients answered, page by page, latest first. */
export function useAnswersPages({ form, search }: AnswersFilter) {
  const { id: coachId } = useCoach();
  return useInfiniteQuery({
    ...queries.forms.answers.infiniteOptions({
      input: (offset: number) => ({ coachId, formId: form, search, offset, limit: PAGE }),
      initialPageParam: 0,
      getNextPageParam: ({ total }: { total: number }, pages: readonly unknown[]) =>
        pages.length * PAGE < total ? pages.length * PAGE : undefined,
    }),
    placeholderData: keepPreviousData,
  });
}
