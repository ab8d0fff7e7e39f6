import { listKeptMails, loadKeptMail } from '../../db/upkeep/mails.ts';
import { api } from '../api.ts';
import type { HttpContext } from '../http-context.ts';
import { mailView } from './mail-view.ts';
import { problem } from '../problem.ts';

const MOST = 200;

/** Open to everybody who reaches it, links to sign in with included: so only where nothing is real. */
function devOnly({ devInbox }: HttpContext): void {
  if (!devInbox) throw problem({ code: 'not_found' });
}

export const devMail = {
  list: api.devMail.list.handler(async ({ context }) => {
    devOnly(context);
    return (await listKeptMails(context.database, MOST)).map(mailView);
  }),

  show: api.devMail.show.handler(async ({ input, context }) => {
    devOnly(context);
    const mail = await loadKeptMail(context.database, input.mailId);
    if (!mail) throw problem({ code: 'not_found' });
    return { ...mailView(mail), text: mail.text, html: mail.html, ics: mail.ics };
  }),
};
