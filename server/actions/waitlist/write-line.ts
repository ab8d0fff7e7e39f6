import type { Actor } from '../../../core/identity/actor.ts';
import type { KeptChain } from '../../../core/waitlist/freed/kept-chain.ts';
import type { LinePlan } from '../../../core/waitlist/freed/line-plan.ts';
import { offerMail, offerPassedOn } from '../../../core/waitlist/offers/offer-mail.ts';
import type { OfferStep } from '../../../core/waitlist/offers/offer-plan.ts';
import type { WaitlistMailEffect } from '../../../core/waitlist/waitlist-effect.ts';
import { insertAuditEntries } from '../../db/audit.ts';
import type { Tx } from '../../db/transaction.ts';
import { endFreedTimes, insertFreedTimes, setFreedDues } from '../../db/waitlist/freed-times.ts';
import { setWaitlistDue } from '../../db/waitlist/freed-spans.ts';
import { endOffers, insertOffers } from '../../db/waitlist/offers.ts';
import { settleEntries } from './offers/settle-entries.ts';
import type { Line } from './load-line.ts';
import type { WaitlistContext } from './waitlist-context.ts';

const SYSTEM: Actor = { kind: 'system' };

type AuditEntry = Parameters<typeof insertAuditEntries>[2][number];

type Ends = 'ran_out' | 'withdrawn';
type Given = 'closed' | 'nobody_left' | 'cut_off';

/** Gathers what was planned, and writes it with a statement for each kind: hundreds of times may fall free at once, and the coach is locked meanwhile. */
class Writing {
  readonly #ctx: WaitlistContext;
  readonly #tx: Tx;
  readonly #line: Line;
  readonly #entryIds = new Set<string>();
  readonly #ended: Record<Ends, string[]> = { ran_out: [], withdrawn: [] };
  readonly #given: Record<Given, string[]> = { closed: [], nobody_left: [], cut_off: [] };
  readonly #held: Parameters<typeof insertFreedTimes>[1][number][] = [];
  readonly #made: Parameters<typeof insertOffers>[2][number][] = [];
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

  close({ freed, offers }: KeptChain): void {
    const out = offers.filter(({ state }) => state === 'offered');
    this.#given.closed.push(freed.id);
    for (const offer of out) {
      this.#ended.withdrawn.push(offer.id);
      this.#entryIds.add(offer.entryId);
      this.#effects.push(offerMail(offer, 'offer_gone'));
    }
    this.#log(freed.id, 'taken_back', { startsAt: freed.startsAt, offers: out.length });
  }

  hold({ id, time, scheduleId, cause, claim, after }: LinePlan['held'][number]): void {
    const { coach, now: freedAt } = this.#line;
    const freed = { id, ...time };
    this.#held.push({ time: { coachId: coach.id, scheduleId, freed, cause, freedAt, afterId: after?.freedId ?? null }, claim });
    this.#log(id, 'held', { startsAt: time.startsAt, endsAt: time.endsAt, cause });
  }

  #endOffer({ kind, freedId, entryId, why }: Extract<OfferStep, { kind: Ends }> & { readonly why?: string }): void {
    const chain = this.#line.chains.find(({ freed }) => freed.id === freedId);
    const offer = chain?.offers.find((each) => each.entryId === entryId && each.state === 'offered');
    if (!offer) return;
    this.#ended[kind].push(offer.id);
    this.#entryIds.add(entryId);
    this.#audit.push({
      coachId: this.#line.coach.id,
      action: `offer.${kind}`,
      subject: ['waitlist_entry', entryId],
      after: { freedTimeId: freedId },
    });
    if (why === 'booked_that_day') this.#effects.push(offerPassedOn(offer));
    // Who left the line knows by themselves.
    if (why === undefined || why === 'paused' || why === 'client_paused')
      this.#effects.push(offerMail(offer, kind === 'ran_out' ? 'offer_over' : 'offer_gone'));
  }

  step(step: OfferStep): void {
    switch (step.kind) {
      case 'ran_out':
      case 'withdrawn':
        return this.#endOffer(step);
      case 'public':
        this.#given[step.why].push(step.freedId);
        return this.#log(step.freedId, 'public', { why: step.why });
      case 'offered': {
        const { freedId, offer } = step;
        const id = this.#ctx.newId();
        this.#made.push({ id, freedTimeId: freedId, offer });
        this.#entryIds.add(offer.entryId);
        this.#effects.push(offerMail({ id, entryId: offer.entryId }, 'offered'));
        this.#audit.push({
          coachId: this.#line.coach.id,
          action: 'offer.made',
          subject: ['waitlist_entry', offer.entryId],
          after: { freedTimeId: freedId, startsAt: offer.startsAt, until: offer.until },
        });
      }
    }
  }

  /** What is given back first, for what is held may lie there. In part of a transaction that may be undone, nothing runs beside it. */
  async write({ waits, nextAt }: LinePlan['plan']): Promise<void> {
    const { coach, now } = this.#line;
    await endOffers(this.#tx, this.#ended.ran_out, 'ran_out', now);
    await endOffers(this.#tx, this.#ended.withdrawn, 'withdrawn', now);
    await endFreedTimes(this.#tx, this.#given.closed, { state: 'taken_back', reason: 'closed', now });
    for (const reason of ['nobody_left', 'cut_off'] as const)
      await endFreedTimes(this.#tx, this.#given[reason], { state: 'public', reason, now });
    await insertFreedTimes(this.#tx, this.#held);
    await insertOffers(this.#tx, coach.id, this.#made);
    await setFreedDues(this.#tx, waits);
    await settleEntries(this.#tx, [...this.#entryIds], now);
    await setWaitlistDue(this.#tx, coach.id, nextAt);
    if (this.#audit.length > 0) await insertAuditEntries(this.#tx, SYSTEM, this.#audit);
    await this.#ctx.enqueue(this.#tx, this.#effects);
  }
}

/** Writes what was decided about a line: what is held and given back, whose offers begin and end, who is told, and when to look again. */
export async function writeLine(ctx: WaitlistContext, tx: Tx, line: Line, { closed, held, plan }: LinePlan): Promise<void> {
  const writing = new Writing(ctx, tx, line);
  for (const chain of closed) writing.close(chain);
  for (const time of held) writing.hold(time);
  for (const step of plan.steps) writing.step(step);
  await writing.write(plan);
}
