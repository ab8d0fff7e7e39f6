import { Group } from '@mantine/core';
import type { ImportCounts, ImportKind } from './import-kind.ts';
import { OutcomeTag } from './outcome-tag.tsx';

/** How many lines come to what, those that are none left out. */
export function OutcomeCounts({ kind, counts }: { kind: ImportKind; counts: ImportCounts }) {
  const some = Object.keys(kind.outcomes).filter((outcome) => (counts[outcome] ?? 0) > 0);
  return (
    <Group gap={6} role="status">
      {some.map((outcome) => (
        <OutcomeTag key={outcome} kind={kind} outcome={outcome} count={counts[outcome] ?? 0} />
      ))}
    </Group>
  );
}
