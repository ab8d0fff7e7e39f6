import type { Actor } from '../../../core/identity/actor.ts';
import { ok } from '../../../core/result.ts';
import { HOUR } from '../../../core/time/instant.ts';
import { answerForm } from '../../actions/forms/answer-form.ts';
import { type BookingDetails, listBookingDetails } from '../../db/booking-details.ts';
import { findActiveService } from '../../db/services.ts';
import { accepted } from '../accepted.ts';
import type { DemoClientKey } from '../demo-clients.ts';
import type { DemoContext } from '../demo-context.ts';
import { DEMO_ANSWERS, DEMO_FORMS } from './demo-forms.ts';

interface Asked {
  readonly details: readonly BookingDetails[];
  readonly formId: string | null | undefined;
}

/** What clients wrote a day or so before their sessions. Those of the next check-ins are still to come. */
export async function addDemoAnswers(
  demo: DemoContext,
  owner: Actor,
  coachId: string,
  clients: ReadonlyMap<DemoClientKey, string>,
): Promise<void> {
  for (const { client, service, form, answers } of DEMO_ANSWERS) {
    const clientId = clients.get(client);
    if (clientId === undefined) throw new Error(`The demo does not know ${client}.`);
    const read = await demo.action.transaction<Asked, never>(async (tx) => {
      const details = await listBookingDetails(tx, owner, coachId, { clientId, takingTime: true, limit: 100 });
      return ok({ details, formId: (await findActiveService(tx, coachId, service))?.formId });
    });
    const { details, formId } = accepted(read, 'read what is asked of whom');
    const sessions = details.filter(({ serviceSlug }) => serviceSlug === service);
    const past = sessions.filter(({ startsAt }) => startsAt < demo.now);
    const answered = past.length > 0 ? past : sessions;
    for (const [index, given] of answers.entries()) {
      const booking = answered[index];
      if (!booking || !formId) continue;
      const then = Math.min(Math.max(booking.createdAt, booking.startsAt - 30 * HOUR), demo.now);
      const wish = { coachId, bookingId: booking.id, formId, number: 1, answers: given };
      const written = await answerForm(demo.at(then), { kind: 'link', coachId, bookingId: booking.id }, wish);
      accepted(written, `answer ${DEMO_FORMS[form].name}`);
    }
  }
}
