import type { Columns } from './columns.ts';

/** A column that the file doesn't have holds nothing. */
export const columnsWithin = <F extends string>(columns: Columns<F>, width: number): Columns<F> =>
  Object.fromEntries(
    Object.entries<number | undefined>(columns).filter(([, column]) => column !== undefined && column < width),
  ) as Columns<F>;
