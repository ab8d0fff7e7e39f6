/** What a spreadsheet takes for the start of a formula, with the apostrophes somebody put before it to say that it is none. */
const FORMULA = /^'*[=+\-@\t\r]/;

/**
 * A cell that no spreadsheet runs: what looks like a formula gets an apostrophe before it, which spreadsheets take as "this is text". One that
 * had an apostrophe already gets another, so that `bareCell` gives back exactly what was there.
 */
export const harmlessCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The cell as it was meant, without the apostrophe that only kept a spreadsheet from running it. */
export const bareCell = (text: string): string => (text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text);
