import type { PlacementsMailEffect } from '../../../core/cycles/cycle-effect.ts';
import type { EffectHandler } from '../effect-handler.ts';

export const sendPlacementsMail: EffectHandler<PlacementsMailEffect> = async () => 'not needed';
