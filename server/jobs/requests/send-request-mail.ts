import type { RequestMailEffect } from '../../../core/requests/request-effect.ts';
import type { EffectHandler } from '../effect-handler.ts';

/** A mail about a request, as it stands when the mail leaves. */
export const sendRequestMail: EffectHandler<RequestMailEffect> = () => Promise.resolve('not needed');
