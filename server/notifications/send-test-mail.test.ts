import { expect, it } from 'vitest';
import type { Mailer } from './mailer.ts';
import { makeSendTestMail } from './send-test-mail.ts';

const mailer = (send: Mailer['send']): Mailer => ({ outcome: 'sent', send, close: () => undefined });
const asked = { id: 'id', to: 'me@example.com' };

it('says so when the mail server falls silent', async () => {
  const send = makeSendTestMail(
    mailer(() => new Promise(() => undefined)),
    () => 'http://here.example',
    20,
  );
  expect(await send(asked)).toMatchObject({ outcome: 'failed', error: expect.stringContaining('did not answer') });
});

it('is answered as soon as the mail server does', async () => {
  const send = makeSendTestMail(
    mailer(() => Promise.resolve()),
    () => 'http://here.example',
    60_000,
  );
  expect(await send(asked)).toMatchObject({ outcome: 'sent', error: null, mail: { to: { address: 'me@example.com' } } });
});
