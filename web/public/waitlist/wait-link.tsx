import { Link } from 'wouter';
import { t } from '../t.ts';
import { joinAddress } from './join-address.ts';

/** Leads to the waitlist with what is known of the wish: for a day, or for a time that somebody has just taken. */
export function WaitLink({ text, ...wish }: Parameters<typeof joinAddress>[0] & { readonly text: 'day' | 'taken' }) {
  return (
    <Link className="link-button" href={joinAddress(wish)}>
      {t(`booker:${text}.wait`)}
    </Link>
  );
}
