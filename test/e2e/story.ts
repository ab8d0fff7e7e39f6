import type { Page } from 'playwright-core';
import { vi } from 'vitest';
import { openSweep, type Sweep } from '../sweep.ts';
import { openPractice, type Practice } from './coach-practice.ts';
import { hearing } from './hearing.ts';

const ZONE = 'America/Toronto';
const PHONE = { width: 390, height: 844 };

/** A practice over weeks: by a clock that the test moves on, with its sweeps, its mails, and people on phones. */
export interface Story {
  readonly practice: Practice;
  readonly sweep: Sweep;
  /** The newest mail of a kind to this address, once it is out. */
  readonly mailTo: (address: string, kind: string) => Promise<{ readonly text: string }>;
  /** Somebody follows an address on a phone of their own. */
  readonly onPhone: (address: string) => Promise<Page>;
  /** The coach at her desk, who hears of what others do from here on. */
  readonly atDesk: (address: string) => Promise<Page>;
  readonly stop: () => Promise<void>;
}

export async function openStory(now: () => number): Promise<Story> {
  const practice = await openPractice({ clock: { now } });
  const sweep = await openSweep(practice.connectionString, now);
  // Sessions are the sign-in library’s, which looks at the clock of the wall.
  await sweep.db
    .updateTable('sessions')
    .set({ expiresAt: new Date('2100-01-01') })
    .execute();
  const open: Practice['open'] = async (address, options) => {
    const page = await practice.open(address, { timezoneId: ZONE, ...options });
    await page.clock.setFixedTime(now());
    await page.reload();
    return page;
  };
  return {
    practice,
    sweep,
    mailTo: async (address, kind) => {
      const found = await vi.waitFor(
        async () => {
          const mails = await practice.api<{ id: string; kind: string; recipient: string }[]>('GET', '/dev/mails');
          const mail = mails.find((each) => each.recipient === address && each.kind === kind);
          if (!mail)
            throw new Error(`No mail ${kind} to ${address} among ${mails.map((each) => `${each.kind} ${each.recipient}`).join(', ')}`);
          return mail;
        },
        { timeout: 150_000, interval: 500 },
      );
      return practice.api('GET', `/dev/mails/${found.id}`);
    },
    onPhone: (address) => open(address, { signedIn: false, viewport: PHONE }),
    atDesk: async (address) => {
      const page = await open(address);
      await hearing(page);
      return page;
    },
    stop: async () => {
      await sweep.stop();
      await practice.stop();
    },
  };
}
