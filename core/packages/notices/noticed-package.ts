import type { Instant, LocalDate } from '../../time/instant.ts';
import type { PackageStanding } from '../package-standing.ts';

/** What is told of a package by itself: that little is left, that its last day is near, what it took with it. */
export const NOTICE_KINDS = ['low', 'month', 'week', 'expired'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export interface Notice {
  readonly kind: NoticeKind;
  /** What of: of a last day that day, of a low balance how often credits had been added. Each is told once. */
  readonly edition: string;
}

/** A package as far as it decides what is told of it. */
export interface NoticedPackage extends PackageStanding {
  readonly expiresOn: LocalDate | null;
  /** When its last day was set, by whoever did it last. */
  readonly datedAt: Instant;
  /** How often credits were added to it. */
  readonly additions: number;
  /** When a session that stands took credits of it, last and since credits were added; null where none did. */
  readonly usedAt: Instant | null;
  /** Credits that went with its last day. */
  readonly lost: number;
  /** What needs telling no more. */
  readonly told: readonly Notice[];
}
