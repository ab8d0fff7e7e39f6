import type { CoachRules } from '../../../../contract/rules.ts';

type Rules = Partial<CoachRules>;

/**
 * The rules that decide nothing while the others are as they are: from when one books at once, where nobody does; asking over a limit, where there is
 * none; how long an answer may take, where nobody has to ask. `others` are those of services and kinds of client that these rules meet.
 */
export function idleRules(own: Rules, others: readonly Rules[]): ReadonlySet<keyof CoachRules> {
  const all = [own, ...others];
  const some = (holds: (rules: Rules) => boolean) => all.some(holds);
  const limited = some(({ mostPerDay, mostPerWeek }) => (mostPerDay ?? mostPerWeek ?? null) !== null);
  const asked = some(
    ({ instant, instantFromMinutes, requestOverLimit }) =>
      instant === false || (instantFromMinutes ?? 0) > 0 || (limited && requestOverLimit === true),
  );
  const idle = new Set<keyof CoachRules>();
  if (!some(({ instant }) => instant === true)) idle.add('instantFromMinutes');
  if (!limited) idle.add('requestOverLimit');
  if (!asked) for (const rule of ['answerWithinMinutes', 'holdSuggestions'] as const) idle.add(rule);
  return idle;
}
