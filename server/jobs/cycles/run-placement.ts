import type { PlaceRegularsEffect } from '../../../core/cycles/cycle-effect.ts';
import type { EffectHandler } from '../effect-handler.ts';

export const runPlacement: EffectHandler<PlaceRegularsEffect> = async () => 'not needed';
