import { type ChangedMeanwhile, CHANGED_MEANWHILE } from '../changed-meanwhile.ts';
import { ok, refuse, type Result } from '../result.ts';
import type { Instant, LocalDate } from '../time/instant.ts';
import { isZone } from '../time/is-zone.ts';
import { cleanTags } from './clean-tags.ts';
import type { ClientState } from './client-state.ts';

/** All that a coach keeps of a client. */
export interface ClientContent {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly timeZone: string | null;
  readonly connected: boolean;
  readonly vip: boolean;
  /** 1 comes first, 3 last; null where no order matters. */
  readonly priority: number | null;
  readonly state: ClientState;
  readonly startedOn: LocalDate | null;
  readonly tags: readonly string[];
  /** For the coach alone. */
  readonly notes: string;
}

export type ClientRefusal = { readonly code: 'unknown_time_zone' };
export type ClientChangeRefusal = ClientRefusal | ChangedMeanwhile | { readonly code: 'client_erased' };

/** A client as the coach wants them: a VIP is connected, a tag stands once, lines end in one way. */
export function decideClient(wish: ClientContent): Result<ClientContent, ClientRefusal> {
  if (wish.timeZone !== null && !isZone(wish.timeZone)) return refuse({ code: 'unknown_time_zone' });
  return ok({ ...wish, connected: wish.connected || wish.vip, tags: cleanTags(wish.tags), notes: wish.notes.replace(/\r\n?/g, '\n') });
}

/** The same for one who is there already: not over somebody else's change, and not once they were erased. */
export function decideClientChange(
  before: { readonly version: number; readonly erasedAt: Instant | null },
  seenVersion: number,
  wish: ClientContent,
): Result<ClientContent, ClientChangeRefusal> {
  if (before.erasedAt !== null) return refuse({ code: 'client_erased' });
  return before.version === seenVersion ? decideClient(wish) : refuse(CHANGED_MEANWHILE);
}
