/** A line of progress. On stderr, so that what a command prints stays its own. */
export const say = (line) => process.stderr.write(`${line}\n`);
