import { sentence } from '../../../locales/sentence.ts';
import { dayWords } from '../../day-words.ts';
import type { MailBooking } from '../mail-booking.ts';
import type { MailRow } from '../mail-row.ts';
import { plainLine } from './plain-line.ts';

type What = 'used' | 'returned' | 'late' | 'expired';

interface Credits {
  readonly what: What;
  readonly packageId: string;
  readonly name: string;
  readonly credits: number;
  readonly left: number;
  readonly total: number;
  /** Until when what came back can be used; null: for ever, or nothing came back. */
  readonly until: string | null;
}

function creditsOf({
  packageId,
  packageName,
  packageBalance,
  packageGranted,
  credits = 0,
  creditKept,
  creditReturn,
}: MailBooking): Credits | null {
  if (creditReturn) return { ...creditReturn, what: 'returned' };
  if (!packageId || !packageName) return null;
  return {
    what: creditKept ?? 'used',
    packageId,
    name: packageName,
    credits,
    left: packageBalance ?? 0,
    total: packageGranted ?? 0,
    until: null,
  };
}

function lines({ what, name, credits: count, left, total, until }: Credits): readonly string[] {
  const said = sentence(`package_mails:credits.${what}`, { count, package: plainLine(name), left, total });
  return until === null ? [said] : [said, sentence('package_mails:credits.until', { day: dayWords(until) })];
}

/** What sessions use of packages, what came back of those that don't take place, and why not; nothing where no credits are involved. */
export function creditsRow(bookings: readonly MailBooking[]): readonly MailRow[] {
  const sums = new Map<string, Credits>();
  for (const booking of bookings) {
    const one = creditsOf(booking);
    if (!one) continue;
    const key = `${one.what} ${one.packageId}`;
    sums.set(key, { ...one, credits: one.credits + (sums.get(key)?.credits ?? 0) });
  }
  if (sums.size === 0) return [];
  return [{ label: sentence('package_mails:label.credits'), lines: [...sums.values()].flatMap(lines) }];
}
