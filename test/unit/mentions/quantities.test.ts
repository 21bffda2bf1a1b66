import { deepEqual, ok } from 'node:assert/strict';
import { quantitiesIn } from '../../../server/mentions/quantities.ts';

const EXAMPLES: readonly (readonly [text: string, ...quantities: string[]])[] = [
  ['It weighs 83.6 kg.', '83.6 kg: mass 83.6 kg'],
  ['It weighs 1,200 kilograms.', '1,200 kilograms: mass 1200 kg'],
  ['It is 4.5 billion years old.', '4.5 billion years: duration 4500000000 yr'],
  ['A 5-metre dish turns.', '5-metre: length 5 m'],
  ['It flew for eighteen days.', 'eighteen days: duration 18 d'],
  ['It flew for seven and a half months.', 'seven and a half months: duration 7.5 mo'],
  ['It is two and a half million kilometres away.', 'two and a half million kilometres: length 2500000 km'],
  ['It flew for twenty-one days.', 'twenty-one days: duration 21 d'],
  ['It moves at 28,000 km/h.', '28,000 km/h: speed 28000 km/h'],
  ['It moves at 8 kilometres per second.', '8 kilometres per second: speed 8 km/s'],
  ['It is 1.5 million km away.', '1.5 million km: length 1500000 km'],
  ['It lies 4.2 light-years away.', '4.2 light-years: length 4.2 ly'],
  ['At −270 it is cold.'],
  ['It costs 5 dollars.'],
  ['Apollo 11 flew.'],
];

describe('Quantities', () => {
  for (const [text, ...expected] of EXAMPLES)
    it(text, () =>
      deepEqual(
        quantitiesIn(text).map(
          ({ start, end, dimension, value, unit }) => `${text.slice(start, end)}: ${dimension} ${value} ${unit}`,
        ),
        expected,
      ),
    );

  const rangeOf = (text: string): readonly [number, number] => {
    const [one] = quantitiesIn(text);
    ok(one, text);
    return [one.min, one.max];
  };
  const holds = (text: string, value: number): boolean => {
    const [min, max] = rangeOf(text);
    return min <= value && value <= max;
  };

  // What the writer's precision and hedge leave open, in kilometres; trailing noughts are no precision.
  for (const [text, inside, outside] of [
    ['It is 400 km high.', [400, 402], [300, 500]],
    ['It is about 400 km high.', [385, 415], [300, 500]],
    ['It is nearly 400 km high.', [385, 399], [300, 440]],
    ['It is over 400 km high.', [405, 500], [380, 600]],
    ['It is 417.3 km high.', [417.3], [410, 425]],
    ['It is 400,000 m high.', [400], [500]],
  ] as const) {
    it(`leaves room in: ${text}`, () => {
      deepEqual(
        inside.filter((value) => !holds(text, value)),
        [],
      );
      deepEqual(
        outside.filter((value) => holds(text, value)),
        [],
      );
    });
  }
});
