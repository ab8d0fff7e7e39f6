import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { addDays } from '../../core/time/add-days.ts';
import { isoWeekStart } from '../../core/time/iso-week-start.ts';
import { wallToInstant } from '../../core/time/wall-to-instant.ts';
import { expectSound, LOOKS } from './clients-practice.ts';
import { COACH, openPractice, type Practice } from './coach-practice.ts';

const ZONE = 'America/Toronto';
/** The Monday of next week: whatever day the test runs on, nothing of the week is over when it begins. */
const MONDAY = addDays(isoWeekStart(new Date().toISOString().slice(0, 10)), 7);
const day = (index: number) => addDays(MONDAY, index);
const at = (index: number, minute: number) => wallToInstant(ZONE, day(index), minute);
const said = (date: string) => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(date));

/** A coach's week, one clock for the server and the browsers. */
class Week {
  #now = at(0, 8 * 60);
  #practice!: Practice;
  page!: Page;

  static async begin(look: BrowserContextOptions): Promise<Week> {
    const week = new Week();
    week.#practice = await openPractice({ clock: { now: () => week.#now } });
    week.page = await week.#practice.open('/sign-in', { ...look, signedIn: false, timezoneId: ZONE });
    return week;
  }

  get url(): string {
    return this.#practice.url;
  }

  /** Later, on another page. */
  async go(index: number, minute: number, address: string): Promise<void> {
    this.#now = at(index, minute);
    await this.page.clock.setFixedTime(this.#now);
    await this.page.goto(this.url + address);
  }

  /** Somebody else, on their own device. */
  async visitor(address: string): Promise<Page> {
    const page = await this.#practice.open(address, { signedIn: false, timezoneId: ZONE, viewport: { width: 390, height: 844 } });
    await page.clock.setFixedTime(this.#now);
    await page.reload();
    return page;
  }

  /** The newest mail of a kind; a question leaves after the seconds in which it can be taken back. */
  async mail(kind: string): Promise<{ readonly recipient: string; readonly text: string }> {
    const newest = await vi.waitFor(
      async () => {
        const list = await this.#practice.api<{ id: string; kind: string }[]>('GET', '/dev/mails');
        const found = list.find((mail) => mail.kind === kind);
        if (!found) throw new Error(`No mail ${kind} among ${list.map((mail) => mail.kind).join(', ')}.`);
        return found;
      },
      { timeout: 150_000, interval: 500 },
    );
    return this.#practice.api('GET', `/dev/mails/${newest.id}`);
  }

  end = () => this.#practice.stop();
}

const CSV = `Name;E-Mail;Phone;Tags\r\nAda Lindqvist;ada@example.com;+1 416 555 0101;career\r\nBo Åkesson;bo@example.com;;\r\n`;

describe.each(Object.entries(LOOKS))('a week of a coach, %s', (_, look) => {
  let week: Week;
  let page: Page;
  beforeAll(async () => {
    week = await Week.begin(look);
    page = week.page;
  });
  afterAll(() => week.end());

  test('Monday: signs in, brings her clients out of a spreadsheet', async () => {
    await week.go(0, 8 * 60, '/sign-in');
    await page.getByLabel('Mail address').fill(COACH.email);
    await page.getByRole('textbox', { name: 'Password' }).fill(COACH.password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText('Nothing booked today').waitFor();
    await page.getByText('Nothing waits for you.').waitFor();
    await expectSound(page);
    await page.goto(`${week.url}/app/clients/import`);
    const file = { name: 'clients.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV, 'latin1') };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: 'Import 2 clients' }).click();
    await page.getByText('2 clients imported.').waitFor();
  });

  test('Monday: books one of them, and a stranger books herself', async () => {
    await week.go(0, 9 * 60, '/app');
    await page.getByRole('button', { name: 'Book a client' }).click();
    const dialog = page.getByRole('dialog', { name: 'Book for a client' });
    await dialog.getByPlaceholder('Search by name or mail').fill('Ada');
    await page.getByRole('option', { name: /Ada Lindqvist/ }).click();
    await dialog.getByLabel('Day', { exact: true }).fill(day(1));
    await dialog.getByRole('group', { name: 'Open times' }).getByRole('button', { name: '10:00' }).click();
    await dialog.getByRole('button', { name: 'Book', exact: true }).click();
    await page.getByText(/^Ada Lindqvist is booked/).waitFor();
    expect((await week.mail('booking_booked_client')).recipient).toBe('ada@example.com');

    const visitor = await week.visitor(`/${COACH.slug}/coaching-session?day=${day(2)}`);
    await visitor.getByRole('button', { name: '11:00', exact: true }).click();
    await visitor.locator('#name').fill('Chiara Rossi');
    await visitor.locator('#email').fill('chiara@example.com');
    await visitor.getByRole('button', { name: /^Book/ }).last().click();
    await visitor.getByRole('heading', { name: 'You’re booked' }).waitFor();
    await visitor.context().close();
    await page.goto(`${week.url}/app/day/${day(2)}`);
    await page.getByText('Chiara Rossi').waitFor();
  });

  test('Tuesday: after the session she says that it took place, and books the same time next week', async () => {
    await week.go(1, 11 * 60 + 5, '/app');
    await page.getByText('Did it take place?', { exact: false }).waitFor();
    await expectSound(page);
    await page
      .getByRole('button', { name: /Ada Lindqvist/ })
      .first()
      .click();
    const panel = page.getByRole('dialog', { name: 'Session' });
    await panel.getByRole('button', { name: 'Completed', exact: true }).click();
    await panel.getByText('Same time next week?').waitFor();
    await panel.getByRole('button', { name: 'Book it' }).click();
    await page.getByText(/^Ada Lindqvist is booked/).waitFor();
  });

  test('Tuesday: Wednesday has to be blocked, so Chiara is asked to choose another time, and does', async () => {
    await week.go(1, 12 * 60, '/app/availability?part=days');
    await page.getByLabel('Days in words').fill(said(day(2)));
    await page.getByRole('button', { name: 'Paint 1 day' }).click();
    const bar = page.getByRole('region', { name: 'Changes that are not saved' });
    await bar.getByText('1 session is in the way').waitFor();
    await bar.getByRole('button', { name: 'Save' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Chiara Rossi').waitFor();
    await dialog.getByText('1 is asked for another time.').waitFor();
    await expectSound(page);
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('1 client is asked for another time.', { exact: false }).waitFor();

    const mail = await week.mail('booking_asked_client');
    expect(mail.recipient).toBe('chiara@example.com');
    const link = /\/m\/[\w-]+/.exec(mail.text)?.[0] ?? '';
    const visitor = await week.visitor(link);
    await visitor.getByRole('heading', { name: 'Please choose another time' }).waitFor();
    await visitor.getByRole('list', { name: 'Nearest open times' }).getByRole('button').nth(5).waitFor();
    await visitor.locator(`[data-date="${day(3)}"]`).click();
    await visitor.getByRole('button', { name: '10:00', exact: true }).click();
    await visitor.getByRole('button', { name: 'Move the booking' }).click();
    await visitor.getByRole('heading', { name: 'Your booking has moved' }).waitFor();
    await visitor.context().close();
    await page.goto(`${week.url}/app/day/${day(3)}`);
    await page.getByText('Chiara Rossi').waitFor();
  });

  test('Thursday: Chiara does not come; a note is written, the client becomes connected', async () => {
    await week.go(3, 18 * 60, '/app');
    await page
      .getByRole('button', { name: /Chiara Rossi/ })
      .first()
      .click();
    const panel = page.getByRole('dialog', { name: 'Session' });
    await panel.getByRole('button', { name: 'No-show', exact: true }).click();
    await page.getByText('Chiara Rossi is marked as a no-show.').waitFor();
    await panel.getByLabel('Your private note').fill('Call her.');
    await panel.getByRole('button', { name: 'Save note' }).click();
    await page.getByText('Note saved.').waitFor();
    await page.goto(`${week.url}/app/clients`);
    await page
      .getByRole('link', { name: /Bo Åkesson/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Bo Åkesson' }).waitFor();
    await page.getByRole('button', { name: 'Edit' }).first().click();
    const edit = page.getByRole('dialog');
    await edit.getByRole('switch', { name: /^Connected/ }).check({ force: true });
    await edit.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Connected', { exact: true }).first().waitFor();
  });

  test('Friday: finds anybody by a slash, sees the week in the log, and signs out', async () => {
    await week.go(4, 9 * 60, '/app');
    await page.getByText('Nothing waits for you.').waitFor();
    await page.keyboard.press('/');
    await page.getByRole('textbox', { name: 'Search' }).fill('lindq');
    await page
      .getByRole('button', { name: /Ada Lindqvist/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Ada Lindqvist' }).waitFor();
    await expectSound(page);
    await page.goto(`${week.url}/app/audit`);
    for (const sentence of [
      /marked the session of Ada Lindqvist/,
      /asked the client to choose another time for the session of Chiara Rossi/,
    ])
      await page.getByText(sentence).first().waitFor();
    await expectSound(page);
    if (look.isMobile) await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
  });
});
