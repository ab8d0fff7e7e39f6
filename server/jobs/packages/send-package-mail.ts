import { isErasedAddress } from '../../../core/clients/erased-address.ts';
import { packageMailVerdict } from '../../../core/packages/notices/package-mail-verdict.ts';
import type { PackageMailEffect } from '../../../core/packages/package-effect.ts';
import { findPackageMailFacts, lockPackageMailStanding } from '../../db/packages/package-mail-facts.ts';
import type { Tx } from '../../db/transaction.ts';
import type { EffectHandler, EffectOutcome } from '../effect-handler.ts';
import type { JobContext } from '../job-context.ts';
import { sendMail } from '../send-mail.ts';

type Facts = NonNullable<Awaited<ReturnType<typeof findPackageMailFacts>>>;

/** Asked in the transaction that notes the mail as leaving, with the package held; null lets it go. */
async function stopOf(ctx: JobContext, tx: Tx, effect: PackageMailEffect, clientEmail: string): Promise<EffectOutcome | null> {
  const standing = await lockPackageMailStanding(tx, effect.packageId);
  if (!standing) return 'nobody there';
  // Tried again, it is written anew.
  if (standing.clientEmail !== clientEmail) throw new Error('The address of the client has changed since this mail was written.');
  return packageMailVerdict(effect, standing, ctx.clock.now()) === 'overtaken' ? 'overtaken' : null;
}

/** The coach to the package, the client to where they book; a page that nobody finds is no way there. */
const urlOf = ({ publicUrl }: JobContext, { id, coachSlug, coachVisibility }: Facts, to: PackageMailEffect['to']): string => {
  if (to === 'coach') return `${publicUrl}/app/packages/${id}`;
  return coachVisibility === 'private' ? `${publicUrl}/me` : `${publicUrl}/${coachSlug}`;
};

/** A mail about a package, as it stands when the mail leaves. */
export const sendPackageMail: EffectHandler<PackageMailEffect> = async (ctx, effect, attempt) => {
  const facts = await findPackageMailFacts(ctx.database, effect.packageId);
  if (!facts || isErasedAddress(facts.clientEmail)) return 'nobody there';
  const { event, to } = effect;
  const mail = ctx.templates.packageMail({ ...facts, id: attempt.jobId, event, to, url: urlOf(ctx, facts, to) });
  const record = { effect, kind: `package_${event}_${to}`, coachId: facts.coachId };
  return sendMail(ctx, mail, { ...record, stops: (tx) => stopOf(ctx, tx, effect, facts.clientEmail) }, attempt);
};
