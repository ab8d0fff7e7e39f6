function isKnown(tag: string): boolean {
  try {
    new Intl.Locale(tag);
    return true;
  } catch {
    return false;
  }
}

/** The reader's languages that formatters take, most liked first: under a bare POSIX locale browsers also name `en-US@posix`, which none takes. */
export const knownLanguages: readonly string[] = navigator.languages.filter(isKnown);
