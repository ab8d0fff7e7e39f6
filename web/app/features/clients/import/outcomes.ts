import type { ClientImportLine } from '../../../../../contract/clients.ts';

/** What becomes of a line, the best first. */
export const OUTCOMES: readonly ClientImportLine['outcome'][] = ['new', 'update', 'known', 'repeated', 'wrong'];
