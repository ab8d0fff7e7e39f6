import type { Columns } from '../../../../core/import/columns.ts';
import type { LineProblem } from '../../../../core/import/line-problem.ts';
import type { Table } from '../../../files/read-table.ts';

interface PlannedLine<O extends string, C extends string> {
  readonly line: number;
  readonly outcome: O;
  readonly name: string;
  readonly email: string;
  readonly problems: readonly LineProblem<C>[];
}

interface Planned<F extends string, O extends string, C extends string> {
  readonly columns: Columns<F>;
  readonly counts: Readonly<Record<O, number>>;
  readonly lines: readonly PlannedLine<O, C>[];
  /** Why a line is wrong, for whoever has to put it right. */
  readonly say: (problem: LineProblem<C>) => string;
}

/** What a file was read as, and what became or would become of each of its lines. */
export const importReport = <F extends string, O extends string, C extends string>(
  { encoding, separator, headings }: Table,
  { columns, counts, lines, say }: Planned<F, O, C>,
) => ({
  encoding,
  separator,
  headings: [...headings],
  columns,
  counts,
  lines: lines.map(({ problems, ...line }) => ({ ...line, problems: problems.map(say) })),
});
