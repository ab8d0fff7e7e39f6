import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Health } from '../../../../../contract/system.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { formatInstant } from '../../../time/format-instant.ts';
import { TextLink } from '../../../ui/text-link.tsx';

export interface HealthPart {
  readonly key: string;
  readonly title: string;
  readonly look: boolean;
  readonly facts: readonly ReactNode[];
}

/** A database on the same machine answers in a millisecond or two. */
const SLOW_MS = 250;
/** Errands that can be done are done within seconds; what failed is tried again over a day. */
const STUCK_MS = 30 * 60_000;

const said = (facts: readonly (ReactNode | false)[]): readonly ReactNode[] => facts.filter((fact) => fact !== false);

/** The parts of the installation in words. `readAt` is when that was known. */
export function useHealthParts(readAt: number): (health: Health) => readonly HealthPart[] {
  const { t } = useTranslation('system');
  const { timeZone } = useCoach();
  const database = ({ database: { version, megabytes, milliseconds } }: Health): HealthPart => {
    const look = milliseconds > SLOW_MS;
    const facts = [
      t('health.database.about', { version, megabytes }),
      t(look ? 'health.database.slow' : 'health.database.speed', { milliseconds }),
    ];
    return { key: 'database', title: t('health.database.title'), look, facts };
  };
  const jobs = ({ jobs: { waiting, running, failed, oldestWaitingAt } }: Health): HealthPart => {
    const stuck = oldestWaitingAt !== null && readAt - Date.parse(oldestWaitingAt) > STUCK_MS;
    const facts = said([
      t('health.jobs.waiting', { count: waiting }),
      running > 0 && t('health.jobs.running', { count: running }),
      stuck && t('health.jobs.stuck', { when: formatInstant(oldestWaitingAt, timeZone) }),
      failed > 0 && (
        <>
          {t('health.jobs.failed', { count: failed })}.{' '}
          <TextLink to="/app/system" search={{ part: 'jobs' }} underline="always">
            {t('health.jobs.see')}
          </TextLink>
        </>
      ),
    ]);
    return { key: 'jobs', title: t('health.jobs.title'), look: failed > 0 || stuck, facts };
  };
  const mail = ({ mail: { mode, lastSentAt, failedToday, lastError } }: Health): HealthPart => {
    const last = lastSentAt === null ? t('health.mail.never') : t('health.mail.last', { when: formatInstant(lastSentAt, timeZone) });
    const facts = said([
      t(`health.mail.${mode}`),
      mode === 'smtp' && last,
      failedToday > 0 && (
        <>
          {t('health.mail.failed', { count: failedToday })}.{' '}
          <TextLink to="/app/system" search={{ part: 'mails' }} underline="always">
            {t('health.mail.see')}
          </TextLink>
        </>
      ),
      lastError !== null && t('health.mail.error', { error: lastError }),
    ]);
    return { key: 'mail', title: t('health.mail.title'), look: mode === 'kept' || failedToday > 0 || lastError !== null, facts };
  };
  const guarantee = ({ guarantee: counted }: Health): HealthPart => {
    const when = counted ? formatInstant(counted.at, timeZone) : '';
    const count = counted?.broken ?? 0;
    const fact = count > 0 ? t('health.guarantee.broken', { count, when }) : t('health.guarantee.holds', { when });
    return { key: 'guarantee', title: t('health.guarantee.title'), look: count > 0, facts: [counted ? fact : t('health.guarantee.never')] };
  };
  const zones = ({ zoneData: { version } }: Health): HealthPart => ({
    key: 'zones',
    title: t('health.zones.title'),
    look: false,
    facts: [t('health.zones.about', { version }), t('health.zones.hint')],
  });
  const program = ({ version, startedAt }: Health): HealthPart => ({
    key: 'program',
    title: t('health.program.title'),
    look: false,
    facts: [t('health.program.about', { version }), t('health.program.since', { when: formatInstant(startedAt, timeZone) })],
  });
  return (health) => [database, jobs, mail, guarantee, zones, program].map((part) => part(health));
}
