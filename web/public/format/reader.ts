import { knownLanguages } from '../../known-languages.ts';

const own = knownLanguages[0] ?? 'en-GB';
const ownHours = new Intl.DateTimeFormat(own, { hour: 'numeric' }).resolvedOptions();

interface WithWeekInfo {
  readonly getWeekInfo?: () => { readonly firstDay: number };
  readonly weekInfo?: { readonly firstDay: number };
}

function firstWeekday(): number {
  const locale = new Intl.Locale(own) as WithWeekInfo;
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1;
}

/** The reader's habits. The words are English, so dates are written in the reader's own English or, failing that, in British; clock and week are theirs. */
export const reader = {
  locale: knownLanguages.find((language) => language.startsWith('en')) ?? 'en-GB',
  hour12: ownHours.hour12 ?? false,
  /** 1 is Monday, 7 Sunday. */
  firstWeekday: firstWeekday(),
} as const;
