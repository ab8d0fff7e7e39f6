import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWindowRows } from '../ui/list/use-window-rows.ts';
import type { ImportKind, ImportLine } from './import-kind.ts';
import { OutcomeTag } from './outcome-tag.tsx';
import classes from './import.module.css';

/** The lines of the file, each with what becomes of it and why; only those in sight exist. */
export function ImportLines({ kind, lines }: { kind: ImportKind; lines: readonly ImportLine[] }) {
  const { t } = useTranslation('imports');
  const { list, rows, measure } = useWindowRows<HTMLUListElement>({ count: lines.length, height: 52 });
  return (
    <ul ref={list} className={classes.lines} aria-label={t('done.lines')}>
      {rows.map((row) => {
        if (row.gap !== undefined) return <li key={row.key} aria-hidden="true" style={{ height: row.gap }} />;
        const line = lines[row.index];
        if (!line) return null;
        const { outcome, name, email, problems } = line;
        return (
          <li
            key={row.index}
            ref={measure}
            data-index={row.index}
            aria-posinset={row.index + 1}
            aria-setsize={lines.length}
            className={classes.line}
          >
            <span className={classes.number}>
              {t('check.line')} {line.line}
            </span>
            <span>
              <OutcomeTag kind={kind} outcome={outcome} />
            </span>
            <span className={classes.who}>
              <Text span fw={600}>
                {name}
              </Text>{' '}
              <Text span c="dimmed" fz="sm">
                {email}
              </Text>
              {problems.map((problem) => (
                <Text key={problem} span fz="sm" display="block">
                  {problem}
                </Text>
              ))}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
