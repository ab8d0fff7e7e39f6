import type { BrowserContextOptions, Page } from 'playwright-core';
import type { CoachBookingView } from '../../contract/bookings.ts';
import type { Practice } from './coach-practice.ts';
import { hearing } from './hearing.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The point of the grid where a day and a time of it meet. */
export async function pointAt(page: Page, date: string, time: string): Promise<Point> {
  const row = page.locator(`.practice-calendar [data-time="${time}:00"]`).last();
  await row.scrollIntoViewIfNeeded();
  const [column, line] = [await page.locator(`[role=columnheader][data-date="${date}"]`).boundingBox(), await row.boundingBox()];
  return { x: column!.x + column!.width / 2, y: line!.y + line!.height / 4 };
}

export async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 4, from.y + 8);
  // A little higher than the line: the grid looks at the middle of what is dragged, which lies on a line too.
  await page.mouse.move(to.x, to.y - 5, { steps: 8 });
  await page.mouse.up();
}

export interface CalendarHands {
  readonly serviceId: string;
  /** Next week on the calendar, and its days from Monday; on a page that is open already where one is given. */
  readonly openNextWeek: (options?: BrowserContextOptions, opened?: Page) => Promise<{ page: Page; days: string[] }>;
  /** A minute of a day on the clock of Toronto, as the server says it. */
  readonly instantAt: (date: string, minute: number) => Promise<string>;
  readonly bookByApi: (date: string, minute: number, name: string) => Promise<CoachBookingView>;
  readonly bookingNow: (id: string) => Promise<CoachBookingView>;
}

/** What the tests of the calendar do again and again. */
export async function calendarHands({ api, coachId, open }: Practice): Promise<CalendarHands> {
  const services = await api<{ id: string }[]>('GET', `/coach/${coachId}/services`);
  const serviceId = services[0]!.id;
  const instantAt: CalendarHands['instantAt'] = async (date, minute) => {
    const slots = await api<{ days: { from: string }[] }>(
      'GET',
      `/coach/${coachId}/services/${serviceId}/slots?from=${date}&to=${date}&timeZone=America/Toronto`,
    );
    return new Date(Date.parse(slots.days[0]!.from) + minute * 60_000).toISOString();
  };
  return {
    serviceId,
    instantAt,
    openNextWeek: async (options, opened) => {
      const page = opened ?? (await open('/app/calendar', options));
      if (opened) await page.goto(new URL('/app/calendar', page.url()).href);
      await page.getByRole('columnheader').first().waitFor();
      await hearing(page);
      const before = await page.locator('[role=columnheader][data-date]').first().getAttribute('data-date');
      await page.keyboard.press('ArrowRight');
      await page.locator(`[role=columnheader][data-date="${before}"]`).waitFor({ state: 'detached' });
      await page.locator('.band-open').first().waitFor();
      const days = await page
        .locator('[role=columnheader][data-date]')
        .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-date') ?? ''));
      return { page, days };
    },
    bookByApi: async (date, minute, name) =>
      api('POST', `/coach/${coachId}/bookings`, {
        serviceId,
        newClient: { name, email: `${name.toLowerCase().replace(' ', '.')}@example.com` },
        startsAt: await instantAt(date, minute),
        tellClient: false,
      }),
    bookingNow: (id) => api('GET', `/coach/${coachId}/bookings/${id}`),
  };
}
