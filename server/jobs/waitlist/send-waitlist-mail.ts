import type { WaitlistMailEffect } from '../../../core/waitlist/waitlist-effect.ts';
import type { EffectHandler } from '../effect-handler.ts';

/** A mail to a client who waits. */
export const sendWaitlistMail: EffectHandler<WaitlistMailEffect> = () => Promise.resolve('nobody there');
