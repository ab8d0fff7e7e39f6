const made = new Map<string, Intl.DateTimeFormat>();

/** Makes each format once: making one takes some seventy times as long as using it, and a list or a calendar uses the same few for every row. */
export function dateFormat(locale: string | undefined, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const known = made.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale, options);
  made.set(key, format);
  return format;
}
