import { useMutation } from '@tanstack/react-query';
import type { FileView } from '../../../contract/clients.ts';
import { saveFile } from '../../save-file.ts';
import { showDone } from '../ui/show-done.ts';
import { showProblem } from '../ui/show-problem.ts';

/** Fetches a file and hands it over to be saved. */
export const useExport = (fetchFile: () => Promise<FileView>, said: (filename: string) => string) =>
  useMutation({
    mutationFn: fetchFile,
    onError: showProblem,
    onSuccess: (file) => {
      saveFile(file);
      showDone(said(file.filename));
    },
  });
