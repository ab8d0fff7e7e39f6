import type { ClientContent } from '../decide-client.ts';
import { NEWCOMER } from '../newcomer.ts';
import type { ImportOutcome } from './import-outcome.ts';
import type { ImportProblem } from './import-problem.ts';
import type { ImportedClient, ReadLine } from './read-import-line.ts';

/** A client who is known already, by an address of the file. */
export interface KnownRecord extends ClientContent {
  readonly id: string;
}

export interface PlannedLine {
  readonly line: number;
  readonly outcome: ImportOutcome;
  readonly name: string;
  readonly email: string;
  readonly problems: readonly ImportProblem[];
}

/** What an import would do, line by line and in all. */
export interface ImportPlan {
  readonly lines: readonly PlannedLine[];
  readonly counts: Readonly<Record<ImportOutcome, number>>;
  readonly creates: readonly ClientContent[];
  readonly updates: readonly { readonly before: KnownRecord; readonly after: ClientContent }[];
}

const connected = (content: ClientContent): ClientContent => ({ ...content, connected: content.connected || content.vip });
const isSame = (one: ClientContent, other: ClientContent): boolean =>
  (Object.keys(other) as (keyof ClientContent)[]).every((field) => JSON.stringify(one[field]) === JSON.stringify(other[field]));

/** What the file says holds; what it leaves empty stays. The address stays the record's own, for the file may have another of theirs. */
function updated({ id: _, ...before }: KnownRecord, imported: ImportedClient): ClientContent {
  return connected({ ...before, ...imported, email: before.email });
}

/**
 * What becomes of each line. Somebody who stands in the file twice, be it under two addresses, is taken as they come first; whoever is known
 * is left alone or updated. Doing what the plan says and planning again gives a plan with nothing to do.
 * `known` has the coach's clients by every address they have.
 */
export function planImport(lines: readonly ReadLine[], known: ReadonlyMap<string, KnownRecord>, onKnown: 'skip' | 'update'): ImportPlan {
  const seen = new Set<string>();
  const counts = { new: 0, update: 0, known: 0, repeated: 0, wrong: 0 };
  const creates: ClientContent[] = [];
  const updates: { before: KnownRecord; after: ClientContent }[] = [];

  const outcomeOf = ({ client }: ReadLine): ImportOutcome => {
    if (client === null) return 'wrong';
    const before = known.get(client.email);
    const who = before?.id ?? client.email;
    if (seen.has(who)) return 'repeated';
    seen.add(who);
    if (before === undefined) {
      creates.push(connected({ ...NEWCOMER, ...client }));
      return 'new';
    }
    const after = updated(before, client);
    if (onKnown === 'skip' || isSame(before, after)) return 'known';
    updates.push({ before, after });
    return 'update';
  };

  const planned = lines.map((read): PlannedLine => {
    const outcome = outcomeOf(read);
    counts[outcome] += 1;
    return { line: read.line, outcome, name: read.name, email: read.email, problems: read.problems };
  });
  return { lines: planned, counts, creates, updates };
}
