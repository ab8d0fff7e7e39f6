import { loadChangedMeanwhile } from '../../db/log/load-changed-meanwhile.ts';
import type { PackageRow } from '../../db/packages/packages.ts';
import type { Tx } from '../../db/transaction.ts';

/** A refusal as it is told: of what changed meanwhile, what and by whom. */
export const toldOfPackage = async <R extends { readonly code: string }>(tx: Tx, row: PackageRow, seenVersion: number, refusal: R) =>
  refusal.code === 'changed_meanwhile' ? loadChangedMeanwhile(tx, 'package', row, seenVersion) : refusal;
