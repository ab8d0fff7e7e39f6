import type { ClientInput } from '../../../../../contract/clients.ts';
import { combineEdits } from '../../../problem/combine-edits.ts';

/** As every two edits are combined, with a client who can exist: VIPs are connected, and where the two disagree, what was typed decides. */
export function combineClientEdits(older: ClientInput, typed: ClientInput, newer: ClientInput): ClientInput {
  const combined = combineEdits(older, typed, newer);
  return typed.vip === older.vip
    ? { ...combined, vip: combined.vip && combined.connected }
    : { ...combined, connected: combined.connected || combined.vip };
}
