import { useSession } from './use-session.ts';

/** The coach whose practice this page shows. */
export const useCoach = () => useSession().coach;
