import type { ReactNode } from 'react';
import type { ClientImportLine } from '../../../../../contract/clients.ts';
import { Tag, type TagColor } from '../../../ui/tag.tsx';

const COLORS: Record<ClientImportLine['outcome'], TagColor> = {
  new: 'green',
  update: 'blue',
  known: 'grey',
  repeated: 'grey',
  wrong: 'red',
};

/** What becomes of a line. */
export function OutcomeTag({ outcome, children }: { outcome: ClientImportLine['outcome']; children: ReactNode }) {
  return <Tag color={COLORS[outcome]}>{children}</Tag>;
}
