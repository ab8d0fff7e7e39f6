/** The little of the linter's plugin interface that our rules use. */
export interface Rule {
  create(context: Context): Readonly<Record<string, ((node: ImportNode) => void) | undefined>>;
}

interface Context {
  readonly filename: string;
  report(problem: { readonly node: unknown; readonly message: string }): void;
}

export interface ImportNode {
  readonly type: string;
  readonly source?: { readonly value?: unknown } | null;
  readonly importKind?: 'type' | 'value';
  readonly exportKind?: 'type' | 'value';
  readonly specifiers?: readonly Specifier[];
  readonly declaration?: {
    readonly type: string;
    readonly declarations?: readonly { readonly init?: { readonly type: string } | null }[];
  } | null;
  readonly body?: readonly ImportNode[];
}

interface Specifier {
  readonly importKind?: 'type' | 'value';
  readonly imported?: { readonly name?: string };
  readonly local?: { readonly name?: string };
}
