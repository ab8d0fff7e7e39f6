import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditView } from '../../../../../contract/audit.ts';
import type { MailView } from '../../../../../contract/mails.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { formatInstant } from '../../../time/format-instant.ts';

const VERBS = [
  'booked',
  'overbooked',
  'moved',
  'moved_overbooking',
  'cancelled',
  'restored',
  'restored_overbooking',
  'noted',
  'asked_to_move',
  'ask_withdrawn',
  'zone_data_differs',
] as const;

const MARKS = ['completed', 'no_show', 'confirmed'] as const;

/** What the log kept under a name, before or after a change. */
const kept = (value: unknown, name: string): unknown =>
  value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[name] : undefined;

function startOf(value: unknown): string | undefined {
  const start = kept(value, 'startsAt');
  return typeof start === 'string' || typeof start === 'number' ? new Date(start).toISOString() : undefined;
}

/** The history of a booking in the words of people. A verb without words of its own is said as it is. */
export function useHistoryWords() {
  const { t } = useTranslation('sessions');
  const { timeZone, name: coachName } = useCoach();
  return useMemo(() => {
    const did = ({ action, before, after }: AuditView) => {
      const verb = action.slice(action.indexOf('.') + 1);
      const known = VERBS.find((one) => one === verb);
      const mark = verb === 'marked' ? MARKS.find((one) => one === kept(after, 'status')) : undefined;
      if (mark) return t(`history.mark.${mark}`);
      const [from, to] = [startOf(before), startOf(after)];
      if (known === 'moved' && from && to)
        return t('history.movedFromTo', { from: formatInstant(from, timeZone), to: formatInstant(to, timeZone) });
      return known ? t(`history.did.${known}`) : verb.replaceAll('_', ' ');
    };
    const by = ({ actor }: AuditView) => (actor.name === coachName ? t('history.you') : (actor.name ?? t(`history.by.${actor.kind}`)));
    const mail = ({ recipient, state }: MailView) => t(`history.mail.${state}`, { recipient });
    return { did, by, mail };
  }, [t, timeZone, coachName]);
}
