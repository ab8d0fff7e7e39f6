import type { CycleMailEffect } from '../../../core/cycles/cycle-effect.ts';
import type { EffectHandler } from '../effect-handler.ts';

export const sendCycleMail: EffectHandler<CycleMailEffect> = async () => 'not needed';
