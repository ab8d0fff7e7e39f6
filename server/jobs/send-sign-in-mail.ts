import type { EffectHandler } from './effect-handler.ts';
import type { SignInMailEffect } from './effects.ts';
import { sendMail } from './send-mail.ts';

/** As the link's own life, which the mail tells. */
const LINK_MINUTES = 15;

/** The link that signs somebody in, opened from its seal only here. */
export const sendSignInMail: EffectHandler<SignInMailEffect> = (ctx, effect, attempt) => {
  const { email, name, token } = ctx.unseal(effect.sealed);
  const mail = ctx.templates.signInMail({
    id: attempt.jobId,
    to: { name, address: email },
    url: `${ctx.publicUrl}/sign-in/link?token=${token}`,
    minutes: LINK_MINUTES,
  });
  return sendMail(ctx, mail, { key: effect.key, kind: 'sign_in', coachId: null }, attempt);
};
