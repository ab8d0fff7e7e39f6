const PARTS = [
  [/mail(?!ing)/, 'email'],
  [/phone|telefon|mobil/, 'phone'],
] as const;
const NOT_THE_THING = /opt|consent|newsletter|label|type|typ$|confirmed|verified|2|3|count/;

/** Headings that only hold such a word; what is about mails and calls is not where they go. */
export const contactField = (heading: string): 'email' | 'phone' | undefined =>
  NOT_THE_THING.test(heading) ? undefined : PARTS.find(([part]) => part.test(heading))?.[1];
