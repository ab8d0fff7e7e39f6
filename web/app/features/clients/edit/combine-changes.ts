import type { ClientInput } from '../../../../../contract/clients.ts';

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The newer record with what somebody typed into the older one: only fields they changed are theirs. */
export function combineChanges(older: ClientInput, typed: ClientInput, newer: ClientInput): ClientInput {
  const mine = Object.entries(typed).filter(([field, value]) => !same(value, older[field as keyof ClientInput]));
  const combined: ClientInput = { ...newer, ...Object.fromEntries(mine) };
  // VIPs are connected; where the two changes disagree, what was typed decides.
  return typed.vip === older.vip
    ? { ...combined, vip: combined.vip && combined.connected }
    : { ...combined, connected: combined.connected || combined.vip };
}
