import { disagree, type StatedDate } from '../../claims/stated-dates.ts';
import type { Check } from '../check.ts';
import type { Finding } from '../finding.ts';

export const inconsistentDate: Check = {
  id: 'inconsistent-date',
  title: 'Two dates for the same event',
  severity: 'warning',
  explanation:
    'The text gives two dates for something that happens once: a launch, a founding, a birth, a death. Perigee does not know which is right, and says at each place what stands at the other. It compares only dates of names on which its glossary holds nothing, as exactly as you wrote them.',
  flagged: [
    'Zarnitsa-7 was launched in May 1998. It carried two cameras. Zarnitsa-7 was launched in March 1996 from a plane.',
    'Skyhammer 2 was launched on 3 May 2011. Skyhammer 2, launched in 2012, fell silent soon.',
    'Maria Example was born in 1960. Maria Example died in 2001. Maria Example, born in 1961, drew maps.',
  ],
  accepted: [
    'Zarnitsa-7 was launched in May 1998. Zarnitsa-7, launched in 1998, carried two cameras.',
    'Zarnitsa-7 was launched in May 1998. Zarnitsa-8 was launched in March 1996.',
    'Zarnitsa-7 was launched in May 1998. Zarnitsa-7 was to have been launched in March 1996.',
    'Zarnitsa-7 was launched in May 1998. Zarnitsa-7 was not launched in March 1996.',
    'Zarnitsa-7 was launched in May 1998. Zarnitsa-7 was launched again in 2001.',
    'Maria Example was born in 1960. Maria Example died in 2001.',
  ],
  trigger: () => [],
  find: () => [],
  findInDocument: (stated) => {
    const all = stated.flat();
    return stated.map((here) => here.flatMap((one) => findingOf(one, all)));
  },
};

function findingOf(one: StatedDate, all: readonly StatedDate[]): Finding[] {
  const others = [...new Set(all.filter((other) => disagree(one, other)).map(({ found }) => found))];
  const [other] = others;
  if (other === undefined || others.length > 1) return [];
  return [
    {
      start: one.start,
      end: one.end,
      check: 'inconsistent-date',
      severity: 'warning',
      message: {
        id: 'inconsistent-date',
        arguments: { found: one.found, other, what: one.what, subject: one.name },
      },
      fixes: [],
    },
  ];
}
