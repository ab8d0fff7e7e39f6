import type { PackageMailEffect } from '../../../core/packages/package-effect.ts';
import type { EffectHandler } from '../effect-handler.ts';

/** A mail about a package, as it stands when the mail leaves. */
export const sendPackageMail: EffectHandler<PackageMailEffect> = () => Promise.resolve('not needed');
