import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import words from '../../locales/en/audit.json' with { type: 'json' };

const SERVER = resolve(import.meta.dirname, '../../server');

const sources = readdirSync(SERVER, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
);

/** Up to the comma that ends it; a verb may be chosen of two, or end in what is put in. */
const ENTRY = /\baction:\s*([^,;]*?['`][a-z_]+\.[^,;\n]*)/g;
const VERB = /['`]([a-z_]+\.[a-z_]*)(\$\{[^}]*\})?['`]/g;

/** Every verb that some action writes into the log. One that is put together counts as its beginning. */
const written = sources.flatMap((name) =>
  [...readFileSync(join(SERVER, name), 'utf8').matchAll(ENTRY)].flatMap(([, expression = '']) =>
    [...expression.matchAll(VERB)].map(([, verb = '', open]) => ({ verb, isBeginning: open !== undefined })),
  ),
);

const said = Object.entries(words.did).flatMap(([noun, verbs]) => Object.keys(verbs).map((verb) => `${noun}.${verb}`));

const isSaidOf = ({ verb, isBeginning }: (typeof written)[number], sentence: string): boolean =>
  isBeginning ? sentence.startsWith(verb) : sentence === verb;

it('finds what is written', () => {
  expect(written.length).toBeGreaterThan(40);
  expect(written).toContainEqual({ verb: 'booking.moved_overbooking', isBeginning: false });
  expect(written).toContainEqual({ verb: 'second_factor.', isBeginning: true });
});

it('has a sentence for every verb of the log', () => {
  expect(written.filter((entry) => !said.some((sentence) => isSaidOf(entry, sentence)))).toEqual([]);
});

it('has no sentence for a verb that nobody writes', () => {
  expect(said.filter((sentence) => !written.some((entry) => isSaidOf(entry, sentence)))).toEqual([]);
});

it('can be narrowed to every noun of the log', () => {
  const nouns = new Set(written.map(({ verb }) => verb.slice(0, verb.indexOf('.'))));
  expect(Object.keys(words.noun).toSorted()).toEqual([...nouns].toSorted());
});
