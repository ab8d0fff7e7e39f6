import { SIGN_IN_LINK_LIFE } from '../../core/identity/sign-in-link-life.ts';
import { MINUTE } from '../../core/time/instant.ts';
import type { EffectHandler } from './effect-handler.ts';
import type { SignInMailEffect } from './effects.ts';
import { sendMail } from './send-mail.ts';

/** The link that signs somebody in, opened from its seal only here. */
export const sendSignInMail: EffectHandler<SignInMailEffect> = (ctx, effect, attempt) => {
  const { email, name, token, next } = ctx.unseal(effect.sealed);
  const mail = ctx.templates.signInMail({
    id: attempt.jobId,
    to: { name, address: email },
    url: `${ctx.publicUrl}/sign-in/link?token=${token}${next === undefined ? '' : `&next=${encodeURIComponent(next)}`}`,
    minutes: SIGN_IN_LINK_LIFE / MINUTE,
  });
  return sendMail(ctx, mail, { effect, kind: 'sign_in', coachId: null }, attempt);
};
