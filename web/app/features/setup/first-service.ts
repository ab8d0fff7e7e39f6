import type { TFunction } from 'i18next';
import { PRACTICE_KINDS, type PracticeKind } from '../../../../core/policies/practice-kind.ts';
import { PRESETS } from '../../../../core/policies/presets.ts';
import type { SetupValues } from './setup-values.ts';

type FirstService = Pick<SetupValues, 'serviceName' | 'durationMinutes'>;

/** What the chosen kind of practice offers first. What was typed stays; what another choice put there goes with it. */
export function firstService(
  t: TFunction<['door', 'rules']>,
  typed: Partial<SetupValues>,
  kind: PracticeKind | null,
): Partial<FirstService> {
  const suggested = ['', ...PRACTICE_KINDS.map((one) => t(`rules:presets.${one}.service`))];
  if (kind === null || !suggested.includes(typed.serviceName ?? '')) return {};
  return { serviceName: t(`rules:presets.${kind}.service`), durationMinutes: PRESETS[kind].service.durationMinutes };
}
