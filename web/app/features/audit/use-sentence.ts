import { useTranslation } from 'react-i18next';
import type { AuditView } from '../../../../contract/audit.ts';
import { formatDate } from '../../time/format-date.ts';
import { formatWhen } from './format-when.ts';

const DAY = /\b\d{4}-\d{2}-\d{2}\b/g;

/** A day that an entry names itself, where the thing it is about is gone. */
function dayOf({ before, after }: AuditView): string | null {
  for (const value of [after, before]) {
    const { startsOn, date } = (value ?? {}) as { startsOn?: unknown; date?: unknown };
    const day = startsOn ?? date;
    if (typeof day === 'string') return day;
  }
  return null;
}

const fieldOf = (value: unknown, name: string): unknown => (value as Readonly<Record<string, unknown>> | null)?.[name];

/** Who did what, as people say it. A verb without words of its own is said as it is. */
export function useSentence(ownName: string, timeZone: string): (entry: AuditView) => { readonly who: string; readonly did: string } {
  const { t } = useTranslation(['audit', 'app']);
  /** What some sentences say of the change itself: what became of a session, when a time lies. */
  const details = ({ before, after }: AuditView) => {
    const status = fieldOf(after, 'status');
    const start = fieldOf(after ?? before, 'startsAt');
    return {
      status: typeof status === 'string' ? t(`app:status.${status as 'completed'}`).toLocaleLowerCase() : '',
      when: typeof start === 'string' || typeof start === 'number' ? formatWhen(new Date(start), timeZone) : '',
    };
  };
  const thing = (entry: AuditView): string => {
    const { kind, label } = entry.subject;
    const named = label ?? dayOf(entry);
    const said = named?.replace(DAY, (day) => formatDate(day));
    return t(`audit:thing.${kind}.${said === undefined ? 'some' : 'named'}` as 'audit:thing.booking.named', {
      label: said ?? '',
      defaultValue: said ?? kind.replaceAll('_', ' '),
    });
  };
  return (entry) => {
    const { actor, action } = entry;
    const what = thing(entry);
    const plain = `${action.replace(/[._]/g, ' ')}: ${what}`;
    return {
      who: actor.name === ownName ? t('audit:you') : (actor.name ?? t(`audit:by.${actor.kind}`)),
      did: t(`audit:did.${action}` as 'audit:did.booking.booked', { what, ...details(entry), defaultValue: plain }),
    };
  };
}
