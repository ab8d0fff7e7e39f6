import { useTranslation } from 'react-i18next';
import type { ClientImportReport, ImportField } from '../../../../../contract/clients.ts';
import { hasNeededColumns } from '../../../../../core/clients/import/has-needed-columns.ts';
import type { ImportColumns, ImportCounts, ImportKind } from '../../../import/import-kind.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { LinkButton } from '../../../ui/link-button.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { refreshClients } from '../refresh-clients.ts';
import { COLUMN_ORDER } from './column-order.ts';
import { TEMPLATE } from './template.ts';

type Columns = Partial<Record<ImportField, number>>;
const asked = <T extends { readonly columns?: ImportColumns }>({ columns, ...rest }: T) => ({
  ...rest,
  ...(columns && { columns: columns as Columns }),
});

/** Lines of a file become clients. */
export function useClientImport(): ImportKind {
  const { t } = useTranslation('imports');
  const { id: coachId } = useCoach();
  const report = (read: ClientImportReport) => ({ ...read, columns: read.columns as ImportColumns });
  const button = ({ new: added = 0, update = 0 }: ImportCounts) => {
    if (update === 0) return t('check.do', { count: added });
    return added === 0 ? t('check.doUpdate', { count: update }) : t('check.doBoth', { new: added, update });
  };
  return {
    key: 'clients',
    preview: async (order, signal) => report(await queries.clients.previewImport.call({ coachId, ...asked(order) }, { signal })),
    run: async (order) => report(await queries.clients.import.call({ coachId, ...asked(order) })),
    refresh: refreshClients,
    fields: COLUMN_ORDER,
    always: ['email', 'name'],
    hasNeededColumns: (columns) => hasNeededColumns(columns),
    outcomes: { new: 'green', update: 'blue', known: 'grey', repeated: 'grey', wrong: 'red' },
    writes: ['new', 'update'],
    known: ['known', 'update'],
    template: TEMPLATE,
    back: <TextLink to="/app/clients">{t('back')}</TextLink>,
    toList: <LinkButton to="/app/clients">{t('done.toClients')}</LinkButton>,
    words: {
      title: t('title'),
      hint: t('hint'),
      templateName: t('file.templateName'),
      columnsHint: t('check.columnsHint'),
      field: (field) => t(`field.${field as ImportField}`),
      outcome: (outcome) => t(`outcome.${outcome as 'new'}`),
      count: (outcome, count) => t(`count.${outcome as 'new'}`, { count }),
      whoIsKnown: t('check.known'),
      skip: t('check.skip'),
      update: t('check.update'),
      button,
      choose: t('check.choose'),
      nothing: t('check.nothing'),
      toast: (count) => t('done.toast', { count }),
    },
  };
}
