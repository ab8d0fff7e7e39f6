function isKnown(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

/** The reader's languages that formatters take, most liked first: under a bare POSIX locale browsers also name `en-US@posix`, which none takes. */
export const knownLanguages: readonly string[] = navigator.languages.filter(isKnown);
