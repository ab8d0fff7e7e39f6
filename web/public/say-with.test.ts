import { createInstance } from 'i18next';
import { expect, it } from 'vitest';
import account from '../../locales/en/account.json' with { type: 'json' };
import booker from '../../locales/en/booker.json' with { type: 'json' };
import manage from '../../locales/en/manage.json' with { type: 'json' };
import pages from '../../locales/en/pages.json' with { type: 'json' };
import portal from '../../locales/en/portal.json' with { type: 'json' };
import repeat from '../../locales/en/repeat.json' with { type: 'json' };
import season from '../../locales/en/season.json' with { type: 'json' };
import { sayWith, type Sentences } from './say-with.ts';

const resources: Record<string, Sentences> = { account, booker, manage, pages, portal, repeat, season };
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
