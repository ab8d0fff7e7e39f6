import { instantToWall } from '../../time/instant-to-wall.ts';
import { HOUR, type Instant } from '../../time/instant.ts';
import type { WaitlistMailEffect } from '../waitlist-effect.ts';
import type { Joined } from './decide-join.ts';

interface JoinedNow extends Joined {
  /** Of the entry once it is written. */
  readonly version: number;
  /** Whether anything is said anew. */
  readonly changed: boolean;
}

const mail = (entryId: string, event: WaitlistMailEffect['event'], tail = ''): WaitlistMailEffect => ({
  kind: 'waitlist_mail',
  key: `waitlist:${entryId}:${event}${tail}`,
  entryId,
  event,
});

/** `zone` is the coach's. */
export interface MailTimes {
  readonly zone: string;
  readonly now: Instant;
  /** The client joined by themselves, and waits for the mail: at night too. */
  readonly asked?: boolean;
}

function saidOf({ entry, isNew, version, changed }: JoinedNow, { zone, now }: MailTimes): readonly WaitlistMailEffect[] {
  if (isNew) return [mail(entry.id, 'joined')];
  if (changed) return [changedMail(entry.id, version)];
  return now - entry.signedUpAt < HOUR ? [] : [mail(entry.id, 'changed', `:again:${instantToWall(zone, now).date}`)];
}

/**
 * What a client is told when they join: what they wait for, or how they wait from now on. Who says the same again has probably lost their link, and gets it
 * once more; not where they pressed twice, and at most once a day, for whoever knows an address can join by it.
 */
export function joinMails(joined: JoinedNow, times: MailTimes): readonly WaitlistMailEffect[] {
  const { asked = false } = times;
  const mails = saidOf(joined, times);
  return asked ? mails.map((each) => ({ ...each, asked })) : mails;
}

export const changedMail = (entryId: string, version: number): WaitlistMailEffect => mail(entryId, 'changed', `:${version}`);

/** They are reached under another address, where `tokenId` is the new link: as they wait, with that. */
export const movedMail = (entryId: string, tokenId: string): WaitlistMailEffect => mail(entryId, 'changed', `:link:${tokenId}`);

/** The coach took them off the list. */
export const leftMail = (entryId: string): WaitlistMailEffect => mail(entryId, 'left');

/** They wait no more. */
export const expiredMail = (entryId: string): WaitlistMailEffect => mail(entryId, 'expired');
