import { setTimeout } from 'node:timers/promises';
import { sentence } from '../../locales/sentence.ts';
import type { Mail } from './mail.ts';
import type { Mailer } from './mailer.ts';
import { testMail } from './test-mail.ts';

/** What became of it, in the mail server's own words. */
export interface TestMailAnswer {
  readonly mail: Mail;
  readonly outcome: 'sent' | 'kept' | 'failed';
  readonly error: string | null;
}

export type SendTestMail = (asked: { readonly id: string; readonly to: string }) => Promise<TestMailAnswer>;

/** Sends at once, past the queue, and waits for the answer: at most so many milliseconds, for a person is watching. */
export const makeSendTestMail =
  (mailer: Mailer, ownUrl: () => string, longestMs: number): SendTestMail =>
  async (asked) => {
    const mail = testMail({ ...asked, url: `${ownUrl()}/app` });
    const answered = new AbortController();
    const tooLate = setTimeout(longestMs, undefined, { signal: answered.signal }).then(() => {
      throw new Error(sentence('mails:test.too_late', { count: longestMs / 1000 }));
    });
    try {
      await Promise.race([mailer.send(mail), tooLate]);
      return { mail, outcome: mailer.outcome, error: null };
    } catch (error) {
      return { mail, outcome: 'failed', error: error instanceof Error ? error.message : 'unknown' };
    } finally {
      answered.abort();
      await tooLate.catch(() => undefined);
    }
  };
