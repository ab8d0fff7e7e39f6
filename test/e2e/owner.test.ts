import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Health } from '../../contract/system.ts';
import { totpCode } from '../factories/totp-code.ts';
import { expectSound } from './clients-practice.ts';
import { COACH, openPractice, type Practice } from './coach-practice.ts';

const INES = { name: 'Inês Vidal', email: 'ines@example.com', password: 'another long password for tests', slug: 'ines-vidal' };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

let practice: Practice;
beforeAll(async () => {
  practice = await openPractice();
});
afterAll(() => practice.stop());

/** The link in the newest mail with this subject, out of the inbox of development. */
async function linkOf(subject: string, path: RegExp): Promise<string> {
  const newest = async () =>
    (await practice.api<readonly { id: string; subject: string }[]>('GET', '/dev/mails')).find((mail) => mail.subject.startsWith(subject));
  await expect.poll(newest).toBeDefined();
  const { text } = await practice.api<{ text: string }>('GET', `/dev/mails/${(await newest())!.id}`);
  return path.exec(text)![0];
}

async function signIn(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  await page.getByLabel('Mail address').fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

const choose = async (page: Page, item: string, confirm = item): Promise<void> => {
  await page.getByRole('button', { name: `Actions for ${INES.name}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: confirm }).click();
};

describe('an owner and a coach who is invited', () => {
  test('invites by mail; another browser accepts, on a phone', async () => {
    const owner = await practice.open('/app/system?part=invitations');
    await owner.getByText('No open invitations').waitFor();
    await owner.getByRole('button', { name: 'Invite somebody' }).first().click();
    const dialog = owner.getByRole('dialog');
    await dialog.getByLabel('Name').fill(INES.name);
    await dialog.getByLabel('Mail address').fill(INES.email);
    await expectSound(owner);
    await dialog.getByRole('button', { name: 'Send the invitation' }).click();
    await owner.getByText(INES.email).waitFor();
    await expectSound(owner);

    const link = await linkOf('Maren Voss invites you', /\/invitation\/[\w-]+/);
    const ines = await practice.open(link, { signedIn: false, ...PHONE });
    await ines.getByText('You will sign in as ines@example.com.').waitFor();
    await expectSound(ines);
    await ines.getByRole('textbox', { name: 'Password' }).fill(INES.password);
    await ines.getByLabel('Address of your page').fill(COACH.slug);
    await ines.getByRole('button', { name: 'Open my practice' }).click();
    await ines.getByText('This address is taken').waitFor();
    await ines.getByLabel('Address of your page').fill(INES.slug);
    await ines.getByRole('button', { name: 'Open my practice' }).click();
    await ines.getByRole('heading', { name: 'Today', level: 1 }).waitFor();

    const again = await practice.open(link, { signedIn: false });
    await again.getByRole('heading', { name: 'This invitation has run out' }).waitFor();
    await expectSound(again);
  });

  test('their books are separate, and no coach finds the system', async () => {
    const startsAt = new Date(Math.ceil(Date.now() / 86_400_000) * 86_400_000 + 9 * 86_400_000 + 15 * 3_600_000);
    const [service] = await practice.api<{ id: string }[]>('GET', `/coach/${practice.coachId}/services`);
    await practice.api('POST', `/coach/${practice.coachId}/bookings`, {
      serviceId: service!.id,
      newClient: { name: 'Priya Nair', email: 'priya@example.com' },
      startsAt: startsAt.toISOString(),
      overbook: true,
      tellClient: true,
    });
    const ines = await practice.open('/sign-in', { signedIn: false });
    await signIn(ines, INES);
    await ines.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
    expect(await ines.getByRole('link', { name: 'System', exact: true }).count()).toBe(0);
    await ines.getByRole('link', { name: 'Clients', exact: true }).click();
    await ines.getByRole('heading', { name: 'Clients', level: 1 }).waitFor();
    await ines.getByText('No clients').first().waitFor();
    expect(await ines.getByText('Priya Nair').count()).toBe(0);
    await ines.getByRole('link', { name: 'Audit log', exact: true }).click();
    await ines.getByText('accepted the invitation').waitFor();
    expect(await ines.getByText('Priya Nair').count()).toBe(0);
  });
});

describe('the audit log', () => {
  test('says what changed, before and after; is narrowed by who and what, and the address keeps it', async () => {
    const own = `/coach/${practice.coachId}`;
    const profile = await practice.api<Record<string, unknown>>('GET', own);
    await practice.api('PUT', own, { ...profile, rules: { ...(profile['rules'] as object), noticeMinutes: 2880 } });
    const page = await practice.open('/app/audit');
    await page.getByRole('button', { name: /You changed the profile and rules/ }).click();
    const row = page.getByRole('row', { name: /Notice/ });
    await row.getByText('2 days').waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: /booked the session of Priya Nair/ }).waitFor();
    await page.getByRole('combobox', { name: 'What' }).click();
    await page.getByRole('option', { name: 'Profile and rules' }).click();
    await page.getByRole('button', { name: /Priya Nair/ }).waitFor({ state: 'detached' });
    await expect.poll(() => new URL(page.url()).searchParams.get('what')).toBe('coach');
    await page.reload();
    await page.getByRole('button', { name: /You changed the profile and rules/ }).waitFor();
    await expect.poll(() => page.getByRole('button', { name: /Priya Nair/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Show everything' }).click();
    await page
      .getByRole('button', { name: /Priya Nair/ })
      .first()
      .waitFor();
    expect(await page.getByRole('button', { name: /accepted the invitation/ }).count()).toBe(0);
    await page.getByText('All practices').click();
    await page.getByRole('button', { name: /Inês Vidal accepted the invitation/ }).waitFor();
    await page.getByText('in the practice of Inês Vidal').waitFor();
    await page.getByLabel('From').fill('2001-01-01');
    await page.getByLabel('Until').fill('2001-01-02');
    await page.getByText('Nothing matches').waitFor();
  });

  test('opens by keyboard, and on a phone', async () => {
    const page = await practice.open('/app/audit', PHONE);
    const entry = page.getByRole('button', { name: /booked the session of Priya Nair/ });
    await entry.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('row', { name: /Start/ }).waitFor();
    await expect.poll(() => entry.getAttribute('aria-expanded')).toBe('true');
    await expectSound(page);
  });
});

describe('the mail log', () => {
  test('finds a mail, sends it again, and sends a test mail', async () => {
    const sent = async () => (await practice.api<{ total: number }>('GET', '/system/mails?search=priya@')).total;
    // The mail leaves when there is time for it.
    await expect.poll(sent).toBe(1);
    const page = await practice.open('/app/system?part=mails');
    await page.getByRole('searchbox', { name: 'Address or subject' }).fill('priya@');
    await page.getByText('1 mail', { exact: true }).waitFor();
    await page.getByRole('button', { name: /Send again: Confirmed/ }).click();
    await page.getByText('It is on its way again').waitFor();
    await expect.poll(sent).toBe(2);
    await page.getByText('Failed', { exact: true }).click();
    await page.getByText('No mail matches.').waitFor();
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByRole('button', { name: 'Send a test mail' }).click();
    await page.getByRole('button', { name: 'Send it' }).click();
    await page.getByText('No mail server is set, so the mail is kept here.').waitFor();
    await expectSound(page);
    await page.keyboard.press('Escape');
    await page.getByText('A test mail from Perennial').waitFor();
  });
});

describe('somebody who is shut out', () => {
  test('is signed out at once, and comes in again when let in', async () => {
    const ines = await practice.open('/sign-in', { signedIn: false });
    await signIn(ines, INES);
    await ines.getByRole('heading', { name: 'Today', level: 1 }).waitFor();

    const owner = await practice.open('/app/system?part=users');
    await owner.getByRole('cell', { name: INES.email }).waitFor();
    await expectSound(owner);
    await choose(owner, 'Shut out');
    await owner.getByRole('cell', { name: 'Shut out' }).waitFor();
    await ines.getByRole('link', { name: 'Services', exact: true }).click();
    await ines.waitForURL('**/sign-in?next=*');
    await signIn(ines, INES);
    await ines.getByRole('alert').getByText("don't match").waitFor();

    await owner.getByRole('button', { name: `Actions for ${INES.name}` }).click();
    await owner.getByRole('menuitem', { name: 'Let in again' }).click();
    await owner.getByRole('cell', { name: 'Shut out' }).waitFor({ state: 'detached' });
    await ines.getByRole('button', { name: 'Sign in', exact: true }).click();
    await ines.getByRole('heading', { name: 'Services', level: 1 }).waitFor();
  });
});

describe('health', () => {
  test('shows every part with a sign and a word', async () => {
    let milliseconds = 2;
    // How quick the database is, is said of the machine; here it is as quick as the test says.
    const owner = await practice.open('/app/audit');
    await owner.route('**/api/v1/system/health', async (route) => {
      const response = await route.fetch();
      const health = (await response.json()) as Health;
      await route.fulfill({ response, json: { ...health, database: { ...health.database, milliseconds } } });
    });
    await owner.goto(`${practice.url}/app/system`);
    for (const part of ['Database', 'Jobs', 'Sessions and credits', 'Time zones', 'Perennial'])
      await owner.getByRole('region', { name: part }).getByText('Fine', { exact: true }).waitFor();
    await owner.getByRole('region', { name: 'Mail' }).getByText('Look at this').waitFor();
    await expectSound(owner);
    milliseconds = 251;
    await owner.getByRole('button', { name: 'Look again' }).click();
    await owner.getByRole('region', { name: 'Database' }).getByText('Look at this').waitFor();
    await owner.unrouteAll({ behavior: 'ignoreErrors' });
  });
});

describe('a second step for owners', () => {
  const enrol = async (page: Page, password: string): Promise<void> => {
    await page.getByRole('textbox', { name: 'Your password' }).fill(password);
    await page.getByRole('button', { name: 'Continue' }).click();
    const secret = await page.getByTestId('totp-secret').innerText();
    await page.getByLabel('The six digits').fill(totpCode(`otpauth://totp/x?secret=${secret}`));
    await page.getByRole('button', { name: 'Confirm and switch on' }).click();
  };

  test('is asked only by an owner who has one; then other owners set theirs up before anything else', async () => {
    const owner = await practice.open('/app/system?part=users');
    await choose(owner, 'Make owner');
    await owner.getByText(`${INES.name} is now: Owner.`).waitFor();

    await owner.goto(`${practice.url}/app/system?part=settings`);
    const rule = owner.getByRole('switch', { name: 'Owners need a second step' });
    await expect.poll(() => rule.isDisabled()).toBe(true);
    await expectSound(owner);
    await owner.getByRole('link', { name: 'Settings, Sign-in' }).click();
    await owner.getByRole('button', { name: 'Switch it on' }).click();
    await enrol(owner, COACH.password);
    await owner.getByText('On: a code from').waitFor();

    const ines = await practice.open('/sign-in', { signedIn: false });
    await signIn(ines, INES);
    await ines.getByRole('link', { name: 'System', exact: true }).waitFor();

    await owner.goto(`${practice.url}/app/system?part=settings`);
    await rule.click();
    await owner.getByRole('dialog').getByRole('button', { name: 'Ask for it' }).click();
    await owner.getByText('From now on every owner needs a second step.').waitFor();

    // The page that was open already is sent there by its next request, and comes back afterwards.
    await ines.getByRole('link', { name: 'Clients', exact: true }).click();
    await ines.getByRole('heading', { name: 'One more thing' }).waitFor();
    await expectSound(ines);
    await ines.goto(`${practice.url}/app/calendar`);
    await ines.getByRole('heading', { name: 'One more thing' }).waitFor();
    await enrol(ines, INES.password);
    await ines.waitForURL('**/app/calendar');
    await ines.getByRole('link', { name: 'System', exact: true }).waitFor();

    await owner.goto(`${practice.url}/app/settings?part=security`);
    await owner.getByRole('button', { name: 'Switch it off' }).click();
    await owner.getByRole('textbox', { name: 'Your password' }).fill(COACH.password);
    await owner.getByRole('button', { name: 'Switch it off' }).last().click();
    await owner.getByRole('alert').getByText('so yours stays on').waitFor();
  });
});
