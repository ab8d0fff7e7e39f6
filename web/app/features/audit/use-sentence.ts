import { useTranslation } from 'react-i18next';
import type { AuditView } from '../../../../contract/audit.ts';
import { formatDate } from '../../time/format-date.ts';

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

/** Who did what, as people say it. A verb without words of its own is said as it is. */
export function useSentence(ownName: string): (entry: AuditView) => { readonly who: string; readonly did: string } {
  const { t } = useTranslation('audit');
  const thing = (entry: AuditView): string => {
    const { kind, label } = entry.subject;
    const named = label ?? dayOf(entry);
    const said = named?.replace(DAY, (day) => formatDate(day));
    return t(`thing.${kind}.${said === undefined ? 'some' : 'named'}` as 'thing.booking.named', {
      label: said ?? '',
      defaultValue: said ?? kind.replaceAll('_', ' '),
    });
  };
  return (entry) => {
    const { actor, action } = entry;
    const what = thing(entry);
    const plain = `${action.replace(/[._]/g, ' ')}: ${what}`;
    return {
      who: actor.name === ownName ? t('you') : (actor.name ?? t(`by.${actor.kind}`)),
      did: t(`did.${action}` as 'did.booking.booked', { what, defaultValue: plain }),
    };
  };
}
