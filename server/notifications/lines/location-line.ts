import { sentence } from '../../../locales/sentence.ts';
import type { MailBooking } from '../mail-booking.ts';
import { plainLine } from './plain-line.ts';

/** Where it happens, on one line: the address or link, else the kind of place. By phone: who calls which number. */
export function locationLine({ location, clientPhone, coachName }: Pick<MailBooking, 'location' | 'clientPhone' | 'coachName'>): string {
  const detail = plainLine(location.detail);
  if (location.kind === 'phone') {
    const phone = plainLine(clientPhone);
    return phone === '' ? sentence('mails:where.phone') : sentence('mails:where.phone_number', { coach: plainLine(coachName), phone });
  }
  return detail === '' ? sentence(`mails:where.${location.kind}`) : detail;
}
