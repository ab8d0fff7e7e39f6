import { admissionRefusal } from '../../core/bookings/admission-refusal.ts';
import type { KnownClient } from '../../core/clients/known-client.ts';
import type { Actor } from '../../core/identity/actor.ts';
import { mayRunPractice } from '../../core/identity/may-run-practice.ts';
import type { ServiceRow } from '../db/availability.ts';
import type { CoachRow } from '../db/coaches.ts';
import { problem } from './problem.ts';

/** Throws the refusal where this service is not open to whoever asks. What is not offered at all is not there. */
export function checkAdmission(actor: Actor, coach: CoachRow, service: ServiceRow, client: KnownClient | undefined): void {
  if (!service.active) throw problem({ code: 'not_found' });
  const runsPractice = mayRunPractice(actor, coach.id);
  const refusal = admissionRefusal({ coach: coach.visibility, service: service.visibility, client, runsPractice });
  if (refusal) throw problem(refusal);
}
