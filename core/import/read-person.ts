import type { Tell } from './line-problem.ts';

/** Who a line is about. */
export interface Person {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

/** As the contract takes them; a test sees to it that they agree. */
const EMAIL = /^(?:[a-z0-9_'+-]+\.)*[a-z0-9_'+-]*[a-z0-9_+-]@(?:[a-z0-9][a-z0-9-]*\.)+[a-z]{2,}$/;
const PHONE = /^\+?[0-9][0-9 ()./-]{4,30}$/;
const MOST = { email: 254, name: 120, phone: 32 } as const;

/** `Zoë <zoe@example.com>` and `mailto:zoe@example.com` are addresses too. */
const addressOf = (text: string): string =>
  (/<([^<>]+)>$/.exec(text)?.[1] ?? text)
    .replace(/^mailto:/i, '')
    .trim()
    .toLowerCase();

/** With the dashes of typographers, brackets around the first digits, or the letters before it, a number is still a number. */
const numberOf = (text: string): string =>
  text
    .replace(/^tel:\s*/i, '')
    .replace(/[\u00a0\u2007-\u200b\u202f]/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/^(\+?)\(([+0-9 ]+)\)/, '$1$2')
    .replace(/^\+\+/, '+');

/** Somebody as their cells say it, put right where that is safe; tells what is wrong with it. That there is no name is the caller's to mind. */
export function readPerson(said: Person, tell: Tell<'email_missing' | 'email_invalid' | 'name_too_long' | 'phone_invalid'>): Person {
  const person = { name: said.name, email: addressOf(said.email), phone: numberOf(said.phone) };
  const { name, email, phone } = person;
  if (email === '') tell('email_missing', '');
  else if (email.length > MOST.email || !EMAIL.test(email)) tell('email_invalid', email);
  if (name.length > MOST.name) tell('name_too_long', name);
  if (phone !== '' && (phone.length > MOST.phone || !PHONE.test(phone))) tell('phone_invalid', phone);
  return { name: name.slice(0, MOST.name), email: email.slice(0, MOST.email), phone };
}
