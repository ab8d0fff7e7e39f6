import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCoach } from '../session/use-coach.ts';
import type { ImportFile } from './import-file.ts';
import type { ImportKind, ImportWishes } from './import-kind.ts';

/** What an import would do. Megabytes of file stay out of the key: the moment it was read stands for it. */
export function usePreview(kind: ImportKind, file: ImportFile, wishes: ImportWishes) {
  const { id: coachId } = useCoach();
  return useQuery({
    queryKey: ['import-preview', kind.key, coachId, file.readAt, wishes],
    queryFn: ({ signal }) => kind.preview({ fileBase64: file.base64, ...wishes }, signal),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 60_000,
  });
}
