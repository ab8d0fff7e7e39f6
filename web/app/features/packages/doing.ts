/** What is about to be changed of a package. */
export type PackageDoing = { readonly what: 'adjust'; readonly amount: 1 | -1 } | { readonly what: 'extend' | 'edit' };
