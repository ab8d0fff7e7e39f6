import { createInstance } from 'i18next';
import { expect, it } from 'vitest';
import { askedWords } from './request/asked-words.ts';
import { optionWords } from './booking/options/option-words.ts';
import { repeatWords } from './booking/repeat/repeat-words.ts';
import { portalWords } from './portal/portal-words.ts';
import { type LaterResources, publicResources } from './resources.ts';
import { sayWith, type Sentences } from './say-with.ts';
import { seasonWords } from './season/season-words.ts';
import { ownSeriesWords } from './series/own-words.ts';
import { creditWords } from './credits/credit-words.ts';
import { questionWords } from './form/question-words.ts';
import { ownWaitlistWords } from './waitlist/own-waitlist-words.ts';

// Typed, so that none that is added is forgotten.
const later: LaterResources = {
  ...askedWords,
  ...portalWords,
  ...seasonWords,
  ...optionWords,
  ...ownSeriesWords,
  ...repeatWords,
  ...creditWords,
  ...questionWords,
  ...ownWaitlistWords,
};
const resources: Record<string, Sentences> = { ...publicResources, ...later };
const library = createInstance();
void library.init({ lng: 'en', fallbackLng: 'en', initAsync: false, interpolation: { escapeValue: false }, resources: { en: resources } });
const say = library.getFixedT('en', Object.keys(resources) as never) as unknown as (key: string, told: object) => string;
const bundles = new Map(Object.entries(resources));

const keysOf = (sentences: Sentences): string[] =>
  Object.entries(sentences).flatMap(([key, value]) => (typeof value === 'string' ? [key] : keysOf(value).map((rest) => `${key}.${rest}`)));
const plain = (key: string) => key.replace(/(_ordinal)?_(zero|one|two|few|other)$/, '');
const all = Object.entries(resources).flatMap(([name, sentences]) => keysOf(sentences).map((key) => `${name}:${plain(key)}`));

it('says every sentence as the library would, with every form of numbers', () => {
  const told = { coach: 'Ada & Co', day: '<b>', service: 'A', time: '9', cancel: 'x', move: 'y', free: 'z', name: 'N', email: 'e' };
  const values = Object.fromEntries(
    [...JSON.stringify(resources).matchAll(/{{(\w+)}}/g)].map(([, name = '']) => [name, told[name as keyof typeof told] ?? `(${name})`]),
  );
  for (const key of new Set(all))
    for (const count of [undefined, 0, 1, 2, 3, 4, 11, 21, 22, 31, 1000])
      for (const ordinal of [false, true]) {
        const options = { ...values, ...(count !== undefined && { count }), ...(ordinal && { ordinal }) };
        const said = say(key, options);
        // Without the number there is no such sentence.
        if (said !== key.slice(key.indexOf(':') + 1)) expect(sayWith(bundles, key, options), `${key} ${count} ${ordinal}`).toBe(said);
      }
});

it('a key that is nowhere is said as it is', () => {
  expect(sayWith(bundles, 'pages:no.such.key')).toBe('pages:no.such.key');
});

it('says a full stop once, where what is filled in ends with one', () => {
  const bundle = new Map<string, Sentences>([['pages', { by: 'Until {{when}}. Later it is late.', open: '{{when}}…' }]]);
  expect(sayWith(bundle, 'pages:by', { when: '1:30 p.m.' })).toBe('Until 1:30 p.m. Later it is late.');
  expect(sayWith(bundle, 'pages:by', { when: '13:30' })).toBe('Until 13:30. Later it is late.');
  expect(sayWith(bundle, 'pages:open', { when: '1:30 p.m.' })).toBe('1:30 p.m.…');
});
