import type { Actor } from '../../../core/identity/actor.ts';
import type { KeptChain } from '../../../core/waitlist/freed/kept-chain.ts';
import type { LinePlan } from '../../../core/waitlist/freed/line-plan.ts';
import { offerMail } from '../../../core/waitlist/offers/offer-mail.ts';
import type { OfferStep } from '../../../core/waitlist/offers/offer-plan.ts';
import type { WaitlistMailEffect } from '../../../core/waitlist/waitlist-effect.ts';
import { insertAuditEntries } from '../../db/audit.ts';
import type { Tx } from '../../db/transaction.ts';
import { endFreedTime, insertFreedTime, setFreedDue } from '../../db/waitlist/freed-times.ts';
import { setWaitlistDue } from '../../db/waitlist/freed-spans.ts';
import { endOffers, insertOffer } from '../../db/waitlist/offers.ts';
import { settleEntries } from './offers/settle-entries.ts';
import type { Line } from './load-line.ts';
import type { WaitlistContext } from './waitlist-context.ts';

const SYSTEM: Actor = { kind: 'system' };

type AuditEntry = Parameters<typeof insertAuditEntries>[2][number];

/** Writes what was planned, one after the other: in part of a transaction that may be undone, nothing runs beside it. */
class Writing {
  readonly #ctx: WaitlistContext;
  readonly #tx: Tx;
  readonly #line: Line;
  readonly #entryIds = new Set<string>();
  readonly #effects: WaitlistMailEffect[] = [];
  readonly #audit: AuditEntry[] = [];

  constructor(ctx: WaitlistContext, tx: Tx, line: Line) {
    this.#ctx = ctx;
    this.#tx = tx;
    this.#line = line;
  }

  #log(freedTimeId: string, verb: string, after: object): void {
    this.#audit.push({ coachId: this.#line.coach.id, action: `freed_time.${verb}`, subject: ['freed_time', freedTimeId], after });
  }

  async close({ freed, offers }: KeptChain): Promise<void> {
    const { now } = this.#line;
    const out = offers.filter(({ state }) => state === 'offered');
    await endOffers(
      this.#tx,
      out.map(({ id }) => id),
      'withdrawn',
      now,
    );
    await endFreedTime(this.#tx, freed.id, { state: 'taken_back', reason: 'closed', now });
    for (const offer of out) {
      this.#entryIds.add(offer.entryId);
      this.#effects.push(offerMail(offer, 'offer_gone'));
    }
    this.#log(freed.id, 'taken_back', { startsAt: freed.startsAt, offers: out.length });
  }

  async hold({ id, time, scheduleId, cause, claim, after }: LinePlan['held'][number]): Promise<void> {
    const { coach, now } = this.#line;
    const freed = { id, ...time };
    const afterId = after?.freedId ?? null;
    await insertFreedTime(this.#tx, { coachId: coach.id, scheduleId, freed, cause, freedAt: now, afterId }, claim);
    this.#log(id, 'held', { startsAt: time.startsAt, endsAt: time.endsAt, cause });
  }

  async #endOffer({ kind, freedId, entryId, why }: Extract<OfferStep, { kind: 'ran_out' | 'withdrawn' }> & { readonly why?: string }) {
    const chain = this.#line.chains.find(({ freed }) => freed.id === freedId);
    const offer = chain?.offers.find((each) => each.entryId === entryId && each.state === 'offered');
    if (!offer) return;
    await endOffers(this.#tx, [offer.id], kind, this.#line.now);
    this.#entryIds.add(entryId);
    this.#audit.push({
      coachId: this.#line.coach.id,
      action: `offer.${kind}`,
      subject: ['waitlist_entry', entryId],
      after: { freedTimeId: freedId },
    });
    // Who left the line, or has a session on that day by now, knows by themselves.
    if (why === undefined || why === 'paused' || why === 'client_paused')
      this.#effects.push(offerMail(offer, kind === 'ran_out' ? 'offer_over' : 'offer_gone'));
  }

  async step(step: OfferStep): Promise<void> {
    const { coach, now } = this.#line;
    switch (step.kind) {
      case 'ran_out':
      case 'withdrawn':
        return this.#endOffer(step);
      case 'public':
        await endFreedTime(this.#tx, step.freedId, { state: 'public', reason: step.why, now });
        return this.#log(step.freedId, 'public', { why: step.why });
      case 'offered': {
        const { freedId, offer } = step;
        const id = this.#ctx.newId();
        await insertOffer(this.#tx, { id, coachId: coach.id, freedTimeId: freedId }, offer);
        this.#entryIds.add(offer.entryId);
        this.#effects.push(offerMail({ id, entryId: offer.entryId }, 'offered'));
        this.#audit.push({
          coachId: coach.id,
          action: 'offer.made',
          subject: ['waitlist_entry', offer.entryId],
          after: { freedTimeId: freedId, startsAt: offer.startsAt, until: offer.until },
        });
      }
    }
  }

  async finish({ waits, nextAt }: LinePlan['plan']): Promise<void> {
    for (const { freedId, dueAt, publicAt } of waits) await setFreedDue(this.#tx, freedId, { dueAt, publicAt });
    await settleEntries(this.#tx, [...this.#entryIds], this.#line.now);
    await setWaitlistDue(this.#tx, this.#line.coach.id, nextAt);
    if (this.#audit.length > 0) await insertAuditEntries(this.#tx, SYSTEM, this.#audit);
    await this.#ctx.enqueue(this.#tx, this.#effects);
  }
}

/** Writes what was decided about a line: what is held and given back, whose offers begin and end, who is told, and when to look again. */
export async function writeLine(ctx: WaitlistContext, tx: Tx, line: Line, { closed, held, plan }: LinePlan): Promise<void> {
  const writing = new Writing(ctx, tx, line);
  for (const chain of closed) await writing.close(chain);
  const steps = plan.steps.filter(({ kind }) => kind !== 'offered');
  // What is given back first, for what is held may lie there.
  for (const step of steps) await writing.step(step);
  for (const time of held) await writing.hold(time);
  for (const step of plan.steps) if (step.kind === 'offered') await writing.step(step);
  await writing.finish(plan);
}
