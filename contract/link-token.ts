import { z } from 'zod';

/** The secret part of a link out of a mail. */
export const LinkToken = z
  .string()
  .min(20)
  .max(100)
  .regex(/^[A-Za-z0-9_-]+$/);
