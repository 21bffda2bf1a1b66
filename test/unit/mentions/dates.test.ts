import { deepEqual } from 'node:assert/strict';
import { type DateMention, datesIn } from '../../../server/mentions/dates.ts';

const day = (days: number): string => new Date(days * 86_400_000).toISOString().slice(0, 10);

/** "4 October 1957 = 1957-10-04", "1957 = 1957-01-01..1957-12-31", "26 June = ?" */
function shown(text: string, { start, end, days }: DateMention): string {
  const when =
    days === undefined ? '?' : days.first === days.last ? day(days.first) : `${day(days.first)}..${day(days.last)}`;
  return `${text.slice(start, end)} = ${when}`;
}

const EXAMPLES: readonly (readonly [text: string, ...dates: string[]])[] = [
  ['It flew on 4 October 1957.', '4 October 1957 = 1957-10-04'],
  ['It flew on October 4, 1957, at dusk.', 'October 4, 1957 = 1957-10-04'],
  ['It flew on the 4th of October 1957.', '4th of October 1957 = 1957-10-04'],
  ['It flew on 1957-10-04.', '1957-10-04 = 1957-10-04'],
  ['It flew in October 1957.', 'October 1957 = 1957-10-01..1957-10-31'],
  ['It flew in February 2024.', 'February 2024 = 2024-02-01..2024-02-29'],
  ['It flew in Sept. 1977.', 'Sept. 1977 = 1977-09-01..1977-09-30'],
  ['It flew in 1957.', '1957 = 1957-01-01..1957-12-31'],
  ['It flew on 26 June.', '26 June = ?'],
  ['Between 1969 and 1972 twelve walked.', '1969 = 1969-01-01..1969-12-31', '1972 = 1972-01-01..1972-12-31'],
  ['The 1957 launch came first.', '1957 = 1957-01-01..1957-12-31'],
  ['It weighs 1957 kg.'],
  ['It cost 2,004 dollars.'],
  ['It is 2004.5 km away.'],
  ['Asteroid 2004 MN4 comes near.'],
  ['The film 2001: A Space Odyssey is long.'],
  ['It was found in 1789.', '1789 = 1789-01-01..1789-12-31'],
  ['It was found on 29 March 1807 by chance.', '29 March 1807 = 1807-03-29'],
  ['It was found in March 1781.', 'March 1781 = 1781-03-01..1781-03-31'],
  ['In 1610 he looked up.', '1610 = 1610-01-01..1610-12-31'],
  ['It ended in 1650 fragments.'],
  ['It is 1789 light-years away.'],
  ['About 1800 craters are known.'],
  ['They may fly.'],
  ['March on!'],
  ['It has 1,957 parts.'],
  ['Part number 19571004 failed.'],
  // A decade is read generously: writers count its last years in.
  ['It was built in the 1960s.', 'the 1960s = 1959-01-01..1970-12-31'],
];

describe('Dates', () => {
  for (const [text, ...expected] of EXAMPLES)
    it(text, () =>
      deepEqual(
        datesIn(text).map((date) => shown(text, date)),
        expected,
      ),
    );
});
