import { findMailRecipient } from '../db/people/accounts.ts';
import type { EffectHandler } from './effect-handler.ts';
import type { AccountMailEffect } from './effects.ts';
import { sendMail } from './send-mail.ts';

/** What somebody is told of their own account. */
export const sendAccountMail: EffectHandler<AccountMailEffect> = async (ctx, effect, attempt) => {
  const person = await findMailRecipient(ctx.database, effect.userId);
  if (!person) return 'nobody there';
  const mail = ctx.templates.accountMail({
    id: attempt.jobId,
    to: { name: person.name, address: person.email },
    event: effect.event,
    url: `${ctx.publicUrl}/app/settings?part=security`,
  });
  return sendMail(ctx, mail, { effect, kind: effect.event, coachId: null }, attempt);
};
