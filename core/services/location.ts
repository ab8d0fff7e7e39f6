/** Where a session happens. With `phone` the coach calls, so the client's number is required. */
export interface Location {
  readonly kind: LocationKind;
  /** The address, the standing link, or what else the client should know. */
  readonly detail: string;
}

export type LocationKind = 'in_person' | 'phone' | 'google_meet' | 'zoom' | 'video_link' | 'hybrid';
