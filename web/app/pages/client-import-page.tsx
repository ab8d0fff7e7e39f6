import { useClientImport } from '../features/clients/import/use-client-import.tsx';
import { ImportFlow } from '../import/import-flow.tsx';

/** A list of clients out of a file. */
export function ClientImportPage() {
  return <ImportFlow kind={useClientImport()} />;
}
