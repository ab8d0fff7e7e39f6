/** The five kinds of practice Perennial was made for (requirements, S4). */
export const PRACTICE_KINDS = ['seasonal', 'trainer', 'mentor', 'paid_sessions', 'consulting'] as const;
export type PracticeKind = (typeof PRACTICE_KINDS)[number];
