/** How a coach deals with credits that run out (requirements K3 and S4). */
export interface CreditRules {
  /** With so many credits left, or fewer, a package needs renewal, and both sides are told; null: nobody is. */
  readonly lowAt: number | null;
  /** A session cancelled after its package has expired gives its credits back for so many days; null: they are gone with it. */
  readonly graceDays: number | null;
}

/** Of a new practice; the database has the same for those that were there before. */
export const DEFAULT_CREDIT_RULES: CreditRules = { lowAt: 2, graceDays: 14 };
