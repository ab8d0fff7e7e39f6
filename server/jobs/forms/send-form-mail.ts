import type { FormMailEffect } from '../../../core/forms/form-effect.ts';
import type { EffectHandler } from '../effect-handler.ts';

/** A mail about the form of a booking, as it stands when the mail leaves. */
export const sendFormMail: EffectHandler<FormMailEffect> = () => Promise.resolve('not needed');
