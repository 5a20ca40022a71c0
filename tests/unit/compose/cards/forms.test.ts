import { describe, expect, it } from 'vitest';
import { formPlaces, roleForm } from '../../../../src/compose/cards/forms.ts';

describe('the forms of roles', () => {
  it('differ in their drawing for as many roles as a set can have', () => {
    const drawings = Array.from({ length: 32 }, (_, place) => JSON.stringify(roleForm(place)));
    expect(new Set(drawings).size).toBe(32);
  });

  it('are the same for the same name', () => {
    expect(formPlaces(['Coach', 'Sam', 'Observer', 'Sam'])).toEqual([0, 1, 2, 1]);
  });
});
