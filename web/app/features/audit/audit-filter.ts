import { AUDIT_ACTORS } from '../../../../contract/audit.ts';

/** What the log is narrowed to, as it stands in the address. */
export interface AuditSearch {
  readonly of?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly who?: string | undefined;
  readonly what?: string | undefined;
  readonly subject?: string | undefined;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const day = (text: string | undefined): string | undefined => (text !== undefined && DAY.test(text) ? text : undefined);

/** The filter as the server takes it; what it would not understand is left out. */
export function auditFilter({ from, to, who, what, subject }: AuditSearch) {
  const filter = { from: day(from), to: day(to), actor: AUDIT_ACTORS.find((one) => one === who), action: what, subjectId: subject };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as Partial<typeof filter>;
}
