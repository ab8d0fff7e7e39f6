import type { z } from 'zod';
import type { AuditView } from '../../contract/audit.ts';
import type { AuditRow } from '../db/log/list-audit.ts';

export const auditView = ({ at, ...entry }: AuditRow): z.input<typeof AuditView> => ({ ...entry, at: new Date(at).toISOString() });
