import { type ChangedMeanwhile, CHANGED_MEANWHILE } from '../changed-meanwhile.ts';
import { refuse, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import { type ClientContent, type ClientRefusal, decideClient } from './decide-client.ts';

interface MergedRecord {
  readonly id: string;
  readonly version: number;
  readonly erasedAt: Instant | null;
}

/** A record as it is, and the version of it that whoever merges has seen. */
interface Seen {
  readonly record: MergedRecord;
  readonly version: number;
}

/** `stale` is the record that somebody changed meanwhile. */
export type MergeRefusal =
  | ClientRefusal
  | (ChangedMeanwhile & { readonly stale: MergedRecord })
  | { readonly code: 'same_client' }
  | { readonly code: 'client_erased' };

/** May these two records become one, with this content? */
export function decideMerge(kept: Seen, other: Seen, wish: ClientContent): Result<ClientContent, MergeRefusal> {
  if (kept.record.id === other.record.id) return refuse({ code: 'same_client' });
  if (kept.record.erasedAt !== null || other.record.erasedAt !== null) return refuse({ code: 'client_erased' });
  const stale = [kept, other].find(({ record, version }) => record.version !== version);
  return stale === undefined ? decideClient(wish) : refuse({ ...CHANGED_MEANWHILE, stale: stale.record });
}
