const stamp = (instant: string): string => `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
const text = (words: string): string => words.replaceAll(/[\\;,]/g, String.raw`\$&`);

/** A calendar entry of a quarter of an hour when booking opens, with an alarm ten minutes before. In UTC, which every calendar shows on its own clock. */
export const openingFile = (at: string, summary: string, address: string): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Perennial//Perennial//EN',
    'BEGIN:VEVENT',
    `UID:opening-${stamp(at)}@${new URL(address).host}`,
    `DTSTAMP:${stamp(at)}`,
    `DTSTART:${stamp(at)}`,
    'DURATION:PT15M',
    `SUMMARY:${text(summary)}`,
    `URL:${address}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-PT10M',
    `DESCRIPTION:${text(summary)}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
