import { coverOf } from '../../../core/packages/uses/cover-of.ts';
import { usablePackages } from '../../../core/packages/uses/usable-packages.ts';
import { findClient } from '../../db/clients/find-client.ts';
import { listPackageStandings } from '../../db/packages/packages.ts';
import { findService } from '../../db/services.ts';
import { api } from '../api.ts';
import { practice } from '../practice/practice.ts';
import { problem } from '../problem.ts';
import { coverView } from './cover-view.ts';

/** What sessions would use, before the coach books them. */
export const creditsOfSessions = {
  cover: api.packages.cover.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    const { database, action } = context;
    const [client, service] = await Promise.all([
      findClient(database, coach.id, input.clientId),
      findService(database, coach.id, input.serviceId),
    ]);
    if (!client || !service) throw problem({ code: 'not_found' });
    const packages = await listPackageStandings(database, { coachId: coach.id, clientId: client.id });
    const facts = {
      cost: service.credits,
      required: service.creditsRequired,
      packages: usablePackages(packages, action.clock.now()),
    };
    const kind = { serviceId: service.id, durationMinutes: input.durationMinutes ?? service.durations[0] ?? 60 };
    const starts = input.starts.map((start) => Date.parse(start));
    return coverView(coverOf(facts, kind, starts));
  }),
};
