import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AuditView } from '../../../../contract/audit.ts';
import { changesOf } from './changes-of.ts';
import { fieldName } from './field-name.ts';
import { useNames } from './use-names.ts';
import { useValueWords } from './use-value-words.ts';
import classes from './audit-list.module.css';

/** An entry field by field: what stood there before, and after. */
export function Changes({ entry, timeZone }: { entry: AuditView; timeZone: string }) {
  const { t } = useTranslation(['audit', 'app']);
  const words = useValueWords(timeZone, useNames(entry.coach?.id));
  const changes = changesOf(entry.before, entry.after);
  if (changes.length === 0) return <Text fz="sm">{t('audit:noDetails')}</Text>;
  const hasBefore = changes.some((change) => change.before !== undefined);
  const hasAfter = changes.some((change) => change.after !== undefined);
  return (
    <table className={classes.changes}>
      <thead>
        <tr>
          <th scope="col">{t('audit:field')}</th>
          {hasBefore && <th scope="col">{t('audit:before')}</th>}
          {hasAfter && <th scope="col">{t('audit:after')}</th>}
        </tr>
      </thead>
      <tbody>
        {changes.map(({ path, before, after }) => {
          const field = path.at(-1) ?? '';
          return (
            <tr key={path.join('.')}>
              <th scope="row">{fieldName(t, path)}</th>
              {hasBefore && (
                <td data-label={t('audit:before')} className={hasAfter ? classes.was : undefined}>
                  {words(field, before)}
                </td>
              )}
              {hasAfter && <td data-label={t('audit:after')}>{words(field, after)}</td>}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
