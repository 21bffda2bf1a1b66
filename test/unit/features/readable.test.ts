import { equal } from 'node:assert/strict';
import { dateInWords } from '../../../glossary/dates.ts';
import { readableNumber, readableQuantity } from '../../../server/features/readable.ts';

describe('Readable', () => {
  for (const [date, words] of [
    ['2004-03-02T07:17Z', '2 March 2004'],
    ['2004-03', 'March 2004'],
    ['2004', '2004'],
    ['soon', 'soon'],
  ] as const) {
    it(`date ${date}`, () => equal(dateInWords(date), words));
  }

  for (const [number, words] of [
    [0.4, '0.4'],
    [2900, '2900'],
    [27400, '27,400'],
    [1234567, '1.235 million'],
    [6.4e9, '6.4 billion'],
    [12345.678, '12,345.678'],
  ] as const) {
    it(`number ${number}`, () => equal(readableNumber(number), words));
  }

  it('quantities', () => {
    equal(readableQuantity({ min: 370, max: 430, unit: 'km' }), '370–430 km');
    equal(readableQuantity({ min: 1e10, max: 1e10, unit: 'USD' }), 'US$10 billion');
    equal(readableQuantity({ min: 51.6, max: 51.6, unit: 'deg' }), '51.6°');
    equal(readableQuantity({ min: 12, max: 12, unit: '1' }), '12');
  });
});
