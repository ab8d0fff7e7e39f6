/** What only the API knows of a request, for log and figures. */
export interface RequestNotes {
  /** The pattern in the contract, `/api/v1/manage/{token}`; never the address, which holds the token. */
  route: string | null;
  /** The problem code it was refused with. */
  refusal: string | null;
}

const notes = new WeakMap<object, RequestNotes>();

/** The notes of a request; written while it is answered, read when it is done. */
export function requestNotes(request: object): RequestNotes {
  const known = notes.get(request) ?? { route: null, refusal: null };
  notes.set(request, known);
  return known;
}
