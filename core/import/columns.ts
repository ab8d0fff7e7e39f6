/** Which column of a file holds what, counted from 0. */
export type Columns<F extends string> = Readonly<Partial<Record<F, number>>>;
