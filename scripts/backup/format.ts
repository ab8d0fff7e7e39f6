/**
 * A backup is one gzipped text file: a line of JSON that says what it is, then for each table a line of JSON and its rows as PostgreSQL's COPY writes
 * them, ended by `\.`, then a line of JSON with the count and checksum of every table. `zcat` shows it; without its last line it is not whole.
 */
export const FORMAT = 1;

export interface Header {
  readonly perennial: 'backup';
  readonly format: number;
  readonly takenAt: string;
  /** The names of the migrations the database had: its version. */
  readonly migrations: readonly string[];
}

export interface TableHeader {
  /** With its schema, quoted where needed. */
  readonly table: string;
  readonly columns: readonly string[];
}

export interface TableSum {
  readonly table: string;
  readonly rows: number;
  readonly sha256: string;
}

export interface Footer {
  readonly end: true;
  readonly tables: readonly TableSum[];
  /** Where the counters of the database stood, by name. */
  readonly sequences: Readonly<Record<string, string>>;
}

/** The line after the last row of a table. No row can look like it: COPY writes a backslash as two. */
export const END_OF_ROWS = '\\.';
