import { describe, expect, it } from 'vitest';
import { decideErase } from './decide-erase.ts';
import { erasedAddress, isErasedAddress } from './erased-address.ts';

const coming = [{ id: 'b', clientName: 'Ada', startsAt: 1, endsAt: 2 }];

describe('erasing a client', () => {
  it.each([
    ['who has nothing to come', null, [], 'ok'],
    ['who was erased before', 5, [], 'client_erased'],
    ['who is expected', null, coming, 'client_has_bookings'],
    ['who was erased before, whatever lies ahead', 5, coming, 'client_erased'],
  ])('%s', (_, erasedAt, bookings, code) => {
    const decision = decideErase({ erasedAt }, bookings);
    expect(decision.ok ? 'ok' : decision.refusal.code).toBe(code);
  });

  it('names the sessions in the way', () => {
    expect(decideErase({ erasedAt: null }, coming)).toMatchObject({ refusal: { bookings: coming } });
  });

  it('leaves an address that is known as such', () => {
    expect(isErasedAddress(erasedAddress('8f0c'))).toBe(true);
    expect(isErasedAddress('ada@example.com')).toBe(false);
    expect(isErasedAddress('erased-ada@example.com')).toBe(false);
  });
});
