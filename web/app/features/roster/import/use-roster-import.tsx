import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { RosterImportReport } from '../../../../../contract/cycles/regulars.ts';
import { ROSTER_FIELDS, type RosterField } from '../../../../../core/cycles/roster/roster-field.ts';
import type { ImportColumns, ImportCounts, ImportKind } from '../../../import/import-kind.ts';
import { queries } from '../../../queries.ts';
import { queryClient } from '../../../query-client.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { LinkButton } from '../../../ui/link-button.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { refreshRoster } from '../refresh-roster.ts';
import { TEMPLATE } from './template.ts';

type Columns = Partial<Record<RosterField, number>>;
const asked = <T extends { readonly columns?: ImportColumns }>({ columns, ...rest }: T) => ({
  ...rest,
  ...(columns && { columns: columns as Columns }),
});
const report = (read: z.infer<typeof RosterImportReport>) => ({ ...read, columns: read.columns as ImportColumns });

/** Lines of a file become regulars, and clients where there are none. */
export function useRosterImport(): ImportKind {
  const { t } = useTranslation('roster');
  const { id: coachId } = useCoach();
  const button = ({ new: added = 0, changed = 0 }: ImportCounts) => {
    if (changed === 0) return t('file.do', { count: added });
    return added === 0 ? t('file.doChange', { count: changed }) : t('file.doBoth', { new: added, changed });
  };
  return {
    key: 'roster',
    preview: async (order, signal) => report(await queries.regulars.previewImport.call({ coachId, ...asked(order) }, { signal })),
    run: async (order) => report(await queries.regulars.import.call({ coachId, ...asked(order) })),
    refresh: async () => {
      await Promise.all([refreshRoster(), queryClient.invalidateQueries({ queryKey: queries.clients.key() })]);
    },
    fields: ROSTER_FIELDS,
    always: ['name', 'email', 'frequency', 'weekday', 'time'],
    hasNeededColumns: ({ email }) => email !== undefined,
    outcomes: { new: 'green', changed: 'blue', same: 'grey', skipped: 'grey', wrong: 'red' },
    writes: ['new', 'changed'],
    known: ['changed', 'skipped'],
    template: TEMPLATE,
    back: <TextLink to="/app/cycles/roster">{t('file.back')}</TextLink>,
    toList: <LinkButton to="/app/cycles/roster">{t('file.toList')}</LinkButton>,
    words: {
      title: t('file.title'),
      hint: t('file.hint'),
      templateName: t('file.templateName'),
      columnsHint: t('file.columnsHint'),
      field: (field) => t(`file.field.${field as RosterField}`),
      outcome: (outcome) => t(`file.outcome.${outcome as 'new'}`),
      count: (outcome, count) => t(`file.count.${outcome as 'new'}`, { count }),
      whoIsKnown: t('file.known'),
      skip: t('file.skip'),
      update: t('file.update'),
      button,
      choose: t('file.choose'),
      nothing: t('file.nothing'),
      toast: (count) => t('file.toast', { count }),
    },
  };
}
