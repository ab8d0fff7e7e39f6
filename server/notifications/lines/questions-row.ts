import { sentence } from '../../../locales/sentence.ts';
import type { MailBooking } from '../mail-booking.ts';
import type { MailRow } from '../mail-row.ts';
import { plainLine } from './plain-line.ts';

type Asked = Pick<MailBooking, 'status' | 'formAnswered' | 'formRequired' | 'coachName'>;

/** Something is asked before it, nobody answered, and it takes place as far as anybody knows. */
const isAsked = ({ status, formAnswered, formRequired }: Asked): boolean =>
  status === 'confirmed' && formRequired !== null && formRequired !== undefined && formAnswered !== true;

/** Asks the client of a booking for what is to be answered before it; nothing where there is nothing. Without an address each session has its own. */
export function questionsRow(booking: Asked, url: string | null): readonly MailRow[] {
  if (!isAsked(booking)) return [];
  const coach = plainLine(booking.coachName);
  const line =
    url === null ? sentence('form_mails:ask_each', { coach }) : { label: sentence('form_mails:ask', { coach }), url: `${url}#form` };
  return [{ label: sentence('form_mails:label.questions'), lines: [line] }];
}
