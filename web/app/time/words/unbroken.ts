/** A time whose half of the day never stands alone on the next line. */
export const unbroken = (time: string): string => time.replace(/\s(?=[ap]\.?\s?m\.?$)/i, '\u00A0');
