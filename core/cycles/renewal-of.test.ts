import { describe, expect, it } from 'vitest';
import type { PlacementAnswer, PlacementStatus } from './placement-status.ts';
import type { PlacementWish } from './placement-wish.ts';
import { renewalOf } from './renewal-of.ts';
import type { Renewal } from './renewal.ts';

const visit = (status: PlacementStatus, answer: PlacementAnswer | null = null) => ({ status, answer });

describe('what became of a regular in a cycle', () => {
  it.each<[Renewal, string, PlacementWish | null, ReturnType<typeof visit>[]]>([
    ['unplaced', 'has no visit', null, []],
    ['unplaced', 'got no time', null, [visit('unplaced'), visit('unplaced')]],
    ['unplaced', 'was taken off the plan', null, [visit('dropped')]],
    ['unplaced', 'was withdrawn from', null, [visit('cancelled'), visit('unplaced')]],
    ['placed', 'is planned', null, [visit('planned'), visit('unplaced')]],
    ['placed', 'is asked', null, [visit('proposed'), visit('proposed')]],
    ['placed', 'said no to one and nothing to another', null, [visit('declined'), visit('proposed')]],
    ['placed', 'never answered', null, [visit('expired'), visit('expired')]],
    ['confirmed', 'said yes to all', null, [visit('confirmed', 'confirmed'), visit('completed', 'confirmed')]],
    ['confirmed', 'was kept by the coach', null, [visit('confirmed')]],
    ['confirmed', 'came, and missed one', null, [visit('completed'), visit('no_show')]],
    ['confirmed', 'got one more since, not sent yet', null, [visit('confirmed'), visit('planned'), visit('unplaced'), visit('dropped')]],
    ['confirmed', 'cancelled one later', null, [visit('confirmed'), visit('cancelled', 'confirmed')]],
    ['confirmed', 'cancelled all of them later', null, [visit('cancelled', 'confirmed')]],
    ['partly', 'said yes and no', null, [visit('confirmed'), visit('declined')]],
    ['partly', 'said yes and nothing', null, [visit('confirmed'), visit('proposed')]],
    ['partly', 'said yes, and let one run out', null, [visit('completed'), visit('expired')]],
    ['declined', 'said no to all', null, [visit('declined'), visit('declined')]],
    ['declined', 'said no, and let one run out', null, [visit('declined'), visit('expired')]],
    ['skipped', 'sits it out', 'skip', [visit('declined', 'declined')]],
    ['skipped', 'said so before anything was planned', 'skip', []],
    ['partly', 'sits out what they had not confirmed', 'skip', [visit('confirmed'), visit('declined')]],
    ['paused', 'pauses', 'pause', [visit('declined')]],
    ['paused', 'pauses after a first session', 'pause', [visit('completed'), visit('declined')]],
  ])('%s: %s', (renewal, _, wish, visits) => {
    expect(renewalOf({ wish, visits })).toBe(renewal);
  });
});
