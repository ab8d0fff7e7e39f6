/** Whose rights changed, as the database says it at commit: a user's id, `*` for everybody's, null for a message about something else. */
export function readRights(payload: string): string | null {
  try {
    const { rightsOf } = JSON.parse(payload) as { readonly rightsOf?: unknown };
    return typeof rightsOf === 'string' ? rightsOf : null;
  } catch {
    return null;
  }
}
