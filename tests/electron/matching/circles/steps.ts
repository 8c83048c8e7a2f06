import { expect } from 'vitest';
import { afterStep, type Situation } from '../../../../electron/matching/circles/step';
import { totalOf } from '../../../../electron/matching/circles/worth';
import type { GroupEdit, GroupPlan } from '../../../../shared/group';
import { menteeId, mentorId } from '../people';

/** The plan after a step that has to be taken, its total checked. */
export function taken(situation: Situation, edit: GroupEdit): GroupPlan {
  const step = afterStep(situation, edit);
  if (!step.ok) throw new Error(`refused: ${step.error.code}`);
  expect(step.value.total).toBe(totalOf(situation.circle, step.value.groups));
  return step.value;
}

/** Why a step is refused; null where it is taken. */
export function refused(situation: Situation, edit: GroupEdit) {
  const step = afterStep(situation, edit);
  return step.ok ? null : step.error;
}

export const move = (n: number, to: number): GroupEdit => ({
  kind: 'move',
  personId: menteeId(n),
  group: to,
});
export const lead = (n: number, to: number): GroupEdit => ({
  kind: 'move',
  personId: mentorId(n),
  group: to,
});
export const swap = (one: number, other: number): GroupEdit => ({
  kind: 'swap',
  personId: menteeId(one),
  otherId: menteeId(other),
});
export const apart = (one: number, other: number): GroupEdit => ({
  kind: 'apart',
  personId: menteeId(one),
  otherId: menteeId(other),
});
export const waits = (n: number) => ({
  personId: menteeId(n),
  role: 'mentee',
  reason: 'left-over' as const,
});
export const sits = (n: number) => ({
  personId: mentorId(n),
  role: 'mentor',
  reason: 'spare-facilitator' as const,
});
