/** Spreadsheets take text that begins like this for something to compute, whoever wrote it. A number is only a number. */
const COMPUTED = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/** Words somebody else wrote, as a cell that every spreadsheet shows and none computes. */
export const plainCell = (text: string): string => (COMPUTED.test(text) && !NUMBER.test(text) ? `'${text}` : text);
