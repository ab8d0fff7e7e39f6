import { hash } from '@node-rs/argon2';

/** argon2id (the library's default) with the costs that OWASP recommends: 19 MiB, two passes. Runs off the main thread. */
export const hashPassword = (password: string): Promise<string> => hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
