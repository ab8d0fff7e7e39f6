import type { PracticeKind } from '../../../../core/policies/practice-kind.ts';

export interface SetupValues {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly slug: string;
  readonly timeZone: string;
  readonly serviceName: string;
  readonly durationMinutes: number;
  readonly price: number | '';
  readonly currency: string;
  readonly preset: PracticeKind | null;
}
