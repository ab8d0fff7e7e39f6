import { useQuery } from '@tanstack/react-query';
import { api } from '../api.ts';

/** Whoever is signed in, as a client; null for a visitor. */
export function useAccount() {
  return useQuery({
    queryKey: ['account'],
    queryFn: async () => {
      const { session } = await api.session.show();
      return session && (await api.me.show());
    },
  });
}
