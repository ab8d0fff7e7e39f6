import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { COACH, openPractice, type Practice } from './coach-practice.ts';

async function signIn(page: Page, password = COACH.password): Promise<void> {
  await page.getByLabel('Mail address').fill(COACH.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

describe('a fresh installation', () => {
  let practice: Practice;
  beforeAll(async () => void (practice = await openPractice({ fresh: true })));
  afterAll(() => practice.stop());

  test('is set up on one page, then one signs out and in again', async () => {
    const page = await practice.open('/setup');
    await page.getByLabel('Your name').fill(COACH.name);
    await page.getByLabel('Mail address').fill(COACH.email);
    await page.getByRole('textbox', { name: 'Password' }).fill(COACH.password);
    await expect.poll(() => page.getByLabel('Address', { exact: true }).inputValue()).toBe(COACH.slug);
    await page.getByRole('region', { name: 'Your first service' }).getByLabel('Name').fill('Coaching session');
    await page.getByRole('button', { name: 'Add hours on Saturday' }).click();
    await page.getByRole('button', { name: 'Open my practice' }).click();
    await page.getByRole('heading', { name: 'Your practice is open' }).waitFor();
    await page.getByText(`/${COACH.slug}`).first().waitFor();
    await page.getByRole('link', { name: 'Go to my calendar' }).click();
    await page.getByRole('table').first().waitFor();

    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL('**/sign-in');
    await page.goto(`${practice.url}/app/clients`);
    await page.waitForURL('**/sign-in?next=*');
    await signIn(page, 'not the password');
    await page.getByRole('alert').getByText("don't match").waitFor();
    await page.getByRole('textbox', { name: 'Password' }).fill(COACH.password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('heading', { name: 'Clients', level: 1 }).waitFor();
  });

  test('is set up only once', async () => {
    const page = await practice.open('/setup');
    await page.getByText('This installation has its owner already.').waitFor();
  });
});

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 6238, so that nothing of ours checks itself. */
function totp(secret: string, seconds = Date.now() / 1000): string {
  const bits = [...secret.replace(/=+$/, '')].map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(seconds / 30)));
  const hash = createHmac('sha1', key).update(counter).digest();
  const number = hash.readUInt32BE((hash.at(-1) ?? 0) & 15) & 0x7f_ff_ff_ff;
  return String(number % 1_000_000).padStart(6, '0');
}

describe('the door of a practice', () => {
  let practice: Practice;
  beforeAll(async () => void (practice = await openPractice()));
  afterAll(() => practice.stop());

  test('a magic link from the inbox signs in by a press, once', async () => {
    const page = await practice.open('/sign-in', { signedIn: false });
    await page.getByRole('button', { name: 'Send me a link instead' }).click();
    await page.getByLabel('Mail address').fill(COACH.email);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await page.getByRole('heading', { name: 'Look in your inbox' }).waitFor();

    await page.goto(`${practice.url}/dev/mail`);
    await page.getByRole('list', { name: 'Mails' }).getByRole('button').first().click();
    await page.getByRole('tab', { name: 'Text' }).click();
    const link = await page.getByRole('tabpanel').getByRole('link').first().getAttribute('href');
    expect(link).toContain('/sign-in/link?token=');

    await page.goto(link ?? '');
    await page.getByRole('button', { name: 'Sign me in' }).click();
    await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();

    const other = await practice.open(new URL(link ?? '').pathname + new URL(link ?? '').search, { signedIn: false });
    await other.getByRole('button', { name: 'Sign me in' }).click();
    await other.getByRole('alert').waitFor();
    await other.getByRole('link', { name: 'Ask for a new link' }).waitFor();
  });

  test('the second step: switched on with a QR code, then asked for at sign-in', async () => {
    const page = await practice.open('/app/settings?part=security');
    await page.getByRole('button', { name: 'Switch it on' }).click();
    await page.getByRole('textbox', { name: 'Your password' }).fill(COACH.password);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('img', { name: /QR code/ }).waitFor();
    const secret = await page.getByTestId('totp-secret').innerText();
    await page.getByLabel('The six digits').fill(totp(secret));
    await page.getByRole('button', { name: 'Confirm and switch on' }).click();
    await page.getByText('On: a code from').waitFor();

    const other = await practice.open('/sign-in', { signedIn: false });
    await signIn(other);
    await other.getByRole('heading', { name: 'Second step' }).waitFor();
    await other.getByLabel('Code').fill('000000');
    await other.getByRole('button', { name: 'Continue' }).click();
    await other.getByRole('alert').waitFor();
    // The code of the next half minute: the one before was used up by switching on.
    await other.getByLabel('Code').fill(totp(secret, Date.now() / 1000 + 30));
    await other.getByRole('button', { name: 'Continue' }).click();
    await other.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
  });
});

describe('changing the password', () => {
  let practice: Practice;
  beforeAll(async () => void (practice = await openPractice()));
  afterAll(() => practice.stop());

  test('asks for the current one; from then on only the new one signs in', async () => {
    const changed = 'quite another password for tests';
    const page = await practice.open('/app/settings?part=security');
    const change = async (current: string, next: string) => {
      await page.getByRole('textbox', { name: 'Current password' }).fill(current);
      await page.getByRole('textbox', { name: 'New password' }).fill(next);
      await page.getByRole('button', { name: 'Save the new password' }).click();
    };
    await page.getByRole('button', { name: 'Change it' }).click();
    await change('not the password', changed);
    await page.getByText('This is not your current password.').waitFor();
    await change(COACH.password, changed);
    await page.getByText('Your password is changed.').waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Change it' }).waitFor();

    const other = await practice.open('/sign-in', { signedIn: false });
    await signIn(other);
    await other.getByRole('alert').getByText("don't match").waitFor();
    await other.getByRole('textbox', { name: 'Password' }).fill(changed);
    await other.getByRole('button', { name: 'Sign in', exact: true }).click();
    await other.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
  });
});
