import { createContext } from 'react';
import type { SessionView } from '../../../contract/sign-in.ts';

export type CoachSession = SessionView & { coach: NonNullable<SessionView['coach']> };

export const SessionContext = createContext<CoachSession | null>(null);
