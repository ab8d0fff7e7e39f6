import type { KeptChain } from '../freed/kept-chain.ts';

const asked = ({ offers }: KeptChain, clientId: string): boolean => offers.some((offer) => offer.clientId === clientId);
const out = ({ offers }: KeptChain): number => offers.filter(({ state }) => state === 'offered').length;

/**
 * Of the seats that are kept at one start for the line, the one that is offered to this client by hand: one they were not asked about, which the fewest others
 * have on offer, the first of these. Undefined where none is kept in the schedule of their service.
 */
export function keptFor(
  chains: readonly KeptChain[],
  { scheduleId, clientId }: { readonly scheduleId: string; readonly clientId: string },
): KeptChain | undefined {
  const own = chains.filter((chain) => chain.scheduleId === scheduleId && chain.state === 'offering');
  return own.toSorted((one, other) => Number(asked(one, clientId)) - Number(asked(other, clientId)) || out(one) - out(other))[0];
}
