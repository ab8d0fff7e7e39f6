/** The pattern of `ilike` that finds this text anywhere; what it would take for a sign of its own is only itself. */
export const containing = (text: string): string => `%${text.replace(/[\\%_]/g, String.raw`\$&`)}%`;
