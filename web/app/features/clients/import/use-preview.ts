import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ClientImportReport } from '../../../../../contract/clients.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import type { ImportFile } from './import-file.ts';

export interface ImportWishes {
  /** Undefined until somebody changed what the server guessed. */
  readonly columns?: ClientImportReport['columns'];
  readonly onKnown: 'skip' | 'update';
}

/** What an import would do. Megabytes of file stay out of the key: the moment it was read stands for it. */
export function usePreview(file: ImportFile, wishes: ImportWishes) {
  const { id: coachId } = useCoach();
  return useQuery({
    queryKey: ['client-import-preview', coachId, file.readAt, wishes],
    queryFn: ({ signal }) => queries.clients.previewImport.call({ coachId, fileBase64: file.base64, ...wishes }, { signal }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 60_000,
  });
}
