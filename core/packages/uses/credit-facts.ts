import type { PackageStanding } from '../package-standing.ts';

/** What decides over the credits of new sessions of one service and one client. */
export interface CreditFacts {
  /** Of one session; 0: the service takes none. */
  readonly cost: number;
  /** Only whoever has them books it; else they are used where there are any. Asked of clients only. */
  readonly required: boolean;
  /** The client's that can be used; null while nobody has proven to be the client: nothing is used then, and nothing told. */
  readonly packages: readonly PackageStanding[] | null;
}

/** Of what is paid in other ways, or not yet. */
export const NO_CREDITS: CreditFacts = { cost: 0, required: false, packages: [] };
