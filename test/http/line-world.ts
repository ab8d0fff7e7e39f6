import { sql } from 'kysely';
import { runWaitlist } from '../../server/jobs/sweeps/run-waitlist.ts';
import { makeLinkToken } from '../../server/link-token.ts';
import { setOffers, type WaitingClient, waitingClient } from '../factories/waiting-client.ts';
import { TEST_SECRET } from '../server.ts';
import { openSweep, type Sweep } from '../sweep.ts';
import { MONDAY } from './june-monday.ts';
import { type OpenPractice, openPractices, type Practices } from './practices.ts';

/** A freed time as it stands, and who was asked, in order. */
export interface TimeThere {
  readonly id: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly state: string;
  readonly cause: string;
  readonly endReason: string | null;
  readonly dueAt: number | null;
  readonly offers: readonly { readonly who: string; readonly state: string; readonly until: number }[];
}

export interface LineWorld {
  readonly practices: Practices;
  /** What the clock shows; it stands still until it is set. */
  readonly clock: { at: number };
  readonly open: (wishes?: Parameters<Practices['open']>[0], offers?: Parameters<typeof setOffers>[2]) => Promise<LinePractice>;
  /** What every process does each minute. */
  readonly sweep: () => Promise<void>;
  /** For other sweeps, on the same clock. */
  readonly ctx: Sweep['ctx'];
  readonly logged: readonly { readonly msg: string }[];
  readonly stop: () => Promise<void>;
}

export interface LinePractice extends OpenPractice {
  /** Somebody joins after all who did so before. */
  readonly wait: (name: string, wishes?: Parameters<typeof waitingClient>[2]) => Promise<WaitingClient>;
  /** A client of no waitlist books there; gives the token of their link. */
  readonly booked: (startsAt: string, more?: object) => Promise<{ readonly token: string; readonly id: string }>;
  readonly cancel: (token: string) => Promise<void>;
  /** All that fell free so far, by start. */
  readonly times: () => Promise<readonly TimeThere[]>;
  /** `name: state` of every offer of the only time there is. */
  readonly said: () => Promise<readonly string[]>;
  readonly decline: (name: string) => Promise<number>;
  readonly accept: (name: string) => Promise<number>;
  readonly mails: () => Promise<readonly string[]>;
}

/** Practices with a waitlist, on a clock that stands still on a Monday in June at nine, and where nothing runs by itself. */
export async function openLineWorld(): Promise<LineWorld> {
  const clock = { at: MONDAY };
  const now = () => clock.at;
  const practices = await openPractices({ clock: { now }, runsJobs: false });
  const sweeps = await openSweep(practices.connectionString, now);
  const { db } = practices;
  const tokenOf = makeLinkToken(TEST_SECRET);
  let signUps = 0;

  const open: LineWorld['open'] = async (wishes, offers) => {
    const practice = await practices.open(wishes);
    await setOffers(db, practice, offers);
    const { coachId, visitor } = practice;
    const times: LinePractice['times'] = async () => {
      const rows = await db.selectFrom('freedTimes').selectAll().where('coachId', '=', coachId).orderBy('startsAt').orderBy('id').execute();
      const offers = await db
        .selectFrom('waitlistOffers')
        .innerJoin('clients', 'clients.id', 'waitlistOffers.clientId')
        .select(['freedTimeId', 'clients.name', 'waitlistOffers.state', 'until'])
        .where('waitlistOffers.coachId', '=', coachId)
        .orderBy('offeredAt')
        .orderBy('clients.name')
        .execute();
      return rows.map((row) => ({
        id: row.id,
        startsAt: new Date(row.startsAt).toISOString(),
        endsAt: new Date(row.endsAt).toISOString(),
        state: row.state,
        cause: row.cause,
        endReason: row.endReason,
        dueAt: row.dueAt,
        offers: offers.filter(({ freedTimeId }) => freedTimeId === row.id).map(({ name, state, until }) => ({ who: name, state, until })),
      }));
    };
    const answer = async (verb: 'accept' | 'decline', name: string): Promise<number> => {
      const offer = await db
        .selectFrom('waitlistOffers')
        .innerJoin('clients', 'clients.id', 'waitlistOffers.clientId')
        .select(['waitlistOffers.id', 'entryId'])
        .where('waitlistOffers.coachId', '=', coachId)
        .where('clients.name', '=', name)
        .orderBy('offeredAt', 'desc')
        .executeTakeFirstOrThrow();
      const id = crypto.randomUUID();
      const { token, hash } = tokenOf(id);
      await db
        .insertInto('accessTokens')
        .values({
          id,
          hash,
          coachId,
          purpose: 'waitlist',
          waitlistEntryId: offer.entryId,
          provesClient: true,
          expiresAt: new Date(clock.at + 1e9),
        })
        .execute();
      return (await visitor('POST', `/waitlist/${token}/offers/${offer.id}/${verb}`, {})).status;
    };
    return {
      ...practice,
      times,
      wait: (name, wishes = {}) => {
        signUps += 1;
        return waitingClient(db, practice, { name, signedUpAt: new Date(MONDAY - 86_400_000 + signUps * 1000), ...wishes });
      },
      booked: async (startsAt, more = {}) => {
        const { status, body } = await practice.book(startsAt, { name: 'Zoe Roy', email: 'zoe@example.com', ...more });
        if (status !== 201) throw new Error(JSON.stringify(body));
        return { token: body.manageToken, id: body.booking.id };
      },
      cancel: async (token) => {
        const { status, body } = await visitor('POST', `/manage/${token}/cancel`, {});
        if (status !== 200) throw new Error(JSON.stringify(body));
      },
      said: async () => (await times()).flatMap(({ offers }) => offers.map(({ who, state }) => `${who}: ${state}`)),
      accept: (name) => answer('accept', name),
      decline: (name) => answer('decline', name),
      mails: async () => {
        const { rows } = await sql<{ told: string }>`
          select concat(clients.name, ' ', data ->> 'event') as told from pgboss.job
          join waitlist_entries on waitlist_entries.id = (data ->> 'entryId')::uuid join clients on clients.id = client_id
          where job.name = 'waitlist_mail' and waitlist_entries.coach_id = ${coachId} order by told`.execute(db);
        return rows.map(({ told }) => told);
      },
    };
  };
  return {
    practices,
    clock,
    open,
    sweep: () => runWaitlist(sweeps.ctx),
    ctx: sweeps.ctx,
    logged: sweeps.logged,
    stop: async () => {
      await sweeps.stop();
      await practices.stop();
    },
  };
}
