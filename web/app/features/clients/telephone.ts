/** A number as a telephone takes it. */
export const telephone = (number: string): string => `tel:${number.replace(/[^+\d]/g, '')}`;
