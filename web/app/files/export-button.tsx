import { Button } from '@mantine/core';
import type { FileView } from '../../../contract/clients.ts';
import { useExport } from './use-export.ts';

interface ExportButtonProps {
  readonly fetchFile: () => Promise<FileView>;
  readonly said: (filename: string) => string;
  readonly children: string;
}

/** Hands over a whole list as a file. */
export function ExportButton({ fetchFile, said, children }: ExportButtonProps) {
  const save = useExport(fetchFile, said);
  return (
    <Button variant="default" loading={save.isPending} onClick={() => save.mutate()}>
      {children}
    </Button>
  );
}
