import { INVITATION_LIFE } from '../../core/identity/invitation-life.ts';
import { DAY } from '../../core/time/instant.ts';
import { loadInvitation } from '../db/people/invitations.ts';
import type { EffectHandler } from './effect-handler.ts';
import type { InvitationMailEffect } from './effects.ts';
import { sendMail } from './send-mail.ts';

/** The link that makes somebody a coach, unless it was taken back, replaced or used meanwhile. */
export const sendInvitationMail: EffectHandler<InvitationMailEffect> = async (ctx, effect, attempt) => {
  const invitation = await loadInvitation(ctx.database, effect.invitationId);
  if (!invitation || invitation.acceptedAt !== null || invitation.expiresAt <= ctx.clock.now()) return 'overtaken';
  const { name, email, role, invitedBy } = invitation;
  const mail = ctx.templates.invitationMail({
    id: attempt.jobId,
    to: { name, address: email },
    role,
    invitedBy,
    url: `${ctx.publicUrl}/invitation/${ctx.linkToken(invitation.id).token}`,
    days: INVITATION_LIFE / DAY,
  });
  return sendMail(ctx, mail, { effect, kind: 'invitation', coachId: null }, attempt);
};
