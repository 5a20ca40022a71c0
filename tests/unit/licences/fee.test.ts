import { describe, expect, it } from 'vitest';
import { asksFee } from '../../../src/licences/fee.ts';

describe('asksFee', () => {
  it.each([
    '0',
    '0.00',
    '0 USD',
    'USD 0',
    '$0',
    'US$ 0',
    '€ 0,00',
    '0 €',
    'None',
    'free',
    'Free of charge.',
    'Gratis',
    'sin costo',
  ])('finds nothing asked in “%s”', (fee) => {
    expect(asksFee(fee)).toBe(false);
  });

  it.each([
    '40 USD per person',
    '10',
    '0.50',
    '05',
    'Free for members',
    'By donation',
    '0 to 40 USD',
    'up to 0',
    'Sliding scale',
  ])('finds a fee in “%s”', (fee) => {
    expect(asksFee(fee)).toBe(true);
  });
});
