import type { ReactNode } from 'react';
import type { TagColor } from '../ui/tag.tsx';

export interface ImportLine {
  readonly line: number;
  readonly outcome: string;
  readonly name: string;
  readonly email: string;
  readonly problems: readonly string[];
}

export type ImportColumns = Readonly<Record<string, number>>;
export type ImportCounts = Readonly<Record<string, number>>;

/** What the server read, and what it would do or did. */
export interface ImportReport {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  readonly separator: ',' | ';' | '\t' | '|';
  readonly headings: readonly string[];
  readonly columns: ImportColumns;
  readonly counts: ImportCounts;
  readonly lines: readonly ImportLine[];
}

export interface ImportWishes {
  /** Undefined until somebody changed what the server guessed. */
  readonly columns?: ImportColumns;
  readonly onKnown: 'skip' | 'update';
}

export interface ImportOrder extends ImportWishes {
  readonly fileBase64: string;
  readonly onWrong: 'refuse' | 'leave_out';
}

/** What lines of a file become: the questions a file is asked, and the words around it. */
export interface ImportKind {
  /** Names the one import of this kind that may be under way. */
  readonly key: string;
  readonly preview: (order: Omit<ImportOrder, 'onWrong'>, signal: AbortSignal) => Promise<ImportReport>;
  readonly run: (order: ImportOrder) => Promise<ImportReport>;
  /** What is shown elsewhere is loaded again. */
  readonly refresh: () => Promise<void>;
  /** In the order in which they are asked for. */
  readonly fields: readonly string[];
  /** Asked for even where no column looks like it. */
  readonly always: readonly string[];
  readonly hasNeededColumns: (columns: ImportColumns) => boolean;
  /** The best first, each with the colour of its tag. */
  readonly outcomes: Readonly<Record<string, TagColor>>;
  /** Outcomes that write something. */
  readonly writes: readonly string[];
  /** Outcomes that hang on what is wanted for whom the list has already. */
  readonly known: readonly string[];
  /** A file as it is read without a question. */
  readonly template: readonly (readonly string[])[];
  readonly back: ReactNode;
  readonly toList: ReactNode;
  readonly words: {
    readonly title: string;
    readonly hint: string;
    readonly templateName: string;
    readonly columnsHint: string;
    readonly field: (field: string) => string;
    readonly outcome: (outcome: string) => string;
    readonly count: (outcome: string, count: number) => string;
    readonly whoIsKnown: string;
    readonly skip: string;
    readonly update: string;
    readonly button: (counts: ImportCounts) => string;
    readonly choose: string;
    readonly nothing: string;
    readonly toast: (written: number) => string;
  };
}
