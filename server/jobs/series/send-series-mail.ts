import type { SeriesMailEffect } from '../../../core/series/series-effect.ts';
import type { EffectHandler } from '../effect-handler.ts';

/** A mail about a recurring booking, as it stands when the mail leaves. */
export const sendSeriesMail: EffectHandler<SeriesMailEffect> = () => Promise.resolve('not needed');
