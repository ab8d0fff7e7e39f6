import { dayName } from '../../format/day-name.ts';
import { t } from '../../t.ts';
import type { CreditBack } from './credit-back.ts';

/** Before sessions are cancelled: how many credits go back to which package, and how many don't, a line each. */
export function BackNote({ credits }: { readonly credits: readonly CreditBack[] }) {
  const lines = new Map<string, CreditBack>();
  for (const one of credits) {
    const key = `${one.ifLeftOut} ${one.packageName}`;
    lines.set(key, { ...one, credits: one.credits + (lines.get(key)?.credits ?? 0) });
  }
  return [...lines].map(([key, { ifLeftOut, credits: count, packageName: name, until }]) => (
    <p key={key} className="booking-rule">
      {t(`manage:credit.if.${ifLeftOut}`, { count, name, day: until === null ? '' : dayName(until) })}
    </p>
  ));
}
