import { useRosterImport } from '../../features/roster/import/use-roster-import.tsx';
import { ImportFlow } from '../../import/import-flow.tsx';

/** A roster out of a file. */
export function RosterImportPage() {
  return <ImportFlow kind={useRosterImport()} />;
}
