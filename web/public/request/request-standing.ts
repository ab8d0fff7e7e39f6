import type { AskedView } from '../../../contract/requests/request-view.ts';

export type RequestStanding = 'coach' | 'client' | 'suggested' | 'approved' | 'declined' | 'expired' | 'withdrawn';

/** How a request stands for whoever reads the page: whose turn it is, or what became of it. One whose time ran out has expired, whoever wrote that down. */
export function requestStanding({ state, answerBy, waitsFor, suggestions }: AskedView): RequestStanding {
  if (state !== 'open') return state;
  if (Date.now() >= Date.parse(answerBy)) return 'expired';
  if (suggestions.some((suggestion) => suggestion.state === 'open')) return 'suggested';
  return waitsFor;
}
