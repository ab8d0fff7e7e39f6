import { expect, test } from 'vitest';
import type { ClientProfile } from '../../../../../contract/clients.ts';
import { NEW_CLIENT } from '../edit/client-values.ts';
import { mergeQuestions } from './merge-questions.ts';
import { mergedValues } from './merged-values.ts';

const record = (values: Partial<ClientProfile>) => ({ ...NEW_CLIENT, name: 'Mei', email: 'mei@example.com', ...values }) as ClientProfile;

test('nothing is asked where both agree', () => {
  expect(mergeQuestions(record({}), record({}))).toEqual([]);
});

test.each<[string, Partial<ClientProfile>, Partial<ClientProfile>, Partial<ClientProfile>]>([
  ['this record speaks first', { name: 'Mei' }, { name: 'Mei Tanaka' }, { name: 'Mei' }],
  ['what is empty here comes from the other', { phone: '' }, { phone: '+1 416 555 0101' }, { phone: '+1 416 555 0101' }],
  ['a connection is not lost', {}, { connected: true, vip: true }, { connected: true, vip: true }],
  ['tags stand together, each once', { tags: ['a', 'b'] }, { tags: ['b', 'c'] }, { tags: ['a', 'b', 'c'] }],
  ['more tags win where one side has them all', { tags: ['a'] }, { tags: ['b', 'a'] }, { tags: ['b', 'a'] }],
  ['notes stand together', { notes: 'one' }, { notes: 'two' }, { notes: 'one\n\ntwo' }],
  ['notes that are too long together don’t', { notes: 'a'.repeat(5000) }, { notes: 'b'.repeat(5000) }, { notes: 'a'.repeat(5000) }],
])('without a choice nothing is lost that can be kept: %s', (_, one, other, merged) => {
  expect(mergedValues(record(one), record(other), {})).toMatchObject(merged);
});

test('a choice decides', () => {
  const one = record({ name: 'Mei', tags: ['a'], connected: true });
  const other = record({ name: 'Mei Tanaka', tags: ['b'] });
  const merged = mergedValues(one, other, { name: 'other', tags: 'other', relationship: 'other' });
  expect(merged).toMatchObject({ name: 'Mei Tanaka', tags: ['b'], connected: false, vip: false });
});
