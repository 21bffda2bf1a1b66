import { disagree, type StatedFact } from '../../claims/stated/stated-facts.ts';
import type { Check } from '../check.ts';
import type { Finding } from '../finding.ts';

export const inconsistent: Check = {
  id: 'inconsistent',
  title: 'Two answers where there is one',
  severity: 'warning',
  explanation:
    'The text says two things of which one at most is right: two dates for a launch, a founding, a birth or a death, two rockets or launch sites for one craft, two masses, lengths, durations, sizes of a crew or numbers of instruments. Perigee does not know which is right, and says at each place what stands at the other. It compares what its glossary has not judged already, only as exactly as you wrote it. The documents that you have open are compared with each other too, and so are the files given to `perigee check`.',
  flagged: [
    'Zarnitsa-7 was launched in May 1998. It carried two cameras. Zarnitsa-7 was launched in March 1996 from a plane.',
    'Skyhammer 2 was launched on 3 May 2011. Skyhammer 2, launched in 2012, fell silent soon.',
    'Maria Example was born in 1960. Maria Example died in 2001. Maria Example, born in 1961, drew maps.',
    'Zarnitsa-7 weighed 310 kg. Nobody had seen it. Zarnitsa-7 had a mass of 480 kg.',
    'Skyhammer 2 carried a crew of three. It flew well. Skyhammer 2 carried four astronauts.',
    'Skyhammer 2 lasted 14 days. Skyhammer 2 lasted 19 days.',
    'Zarnitsa-7 was launched by a Proton rocket. Zarnitsa-7 was launched on an Ariane 5.',
    'Zarnitsa-7 was launched from Baikonur. Zarnitsa-7 was launched from Plesetsk.',
    'Zarnitsa-7 was 4 metres long. Zarnitsa-7 carried five instruments. Zarnitsa-7 is 6 metres long.',
    'Zarnitsa-7 carried five instruments. Zarnitsa-7 carried seven instruments.',
  ],
  accepted: [
    'The Space Shuttle Endeavour was launched on 7 May 1992. The Space Shuttle Endeavour was launched on 16 May 2011.',
    'The X-37B was launched on 22 April 2010. The X-37B was launched on 5 March 2011.',
    'Zarnitsa-7 was launched in May 1998. Zarnitsa-7, launched in 1998, carried two cameras.',
    'Zarnitsa-7 was launched in May 1998. Zarnitsa-8 was launched in March 1996.',
    'Zarnitsa-7 was launched in May 1998. Zarnitsa-7 was to have been launched in March 1996.',
    'Zarnitsa-7 was launched in May 1998. Zarnitsa-7 was not launched in March 1996.',
    'Zarnitsa-7 was launched in May 1998. Zarnitsa-7 was launched again in 2001.',
    'Maria Example was born in 1960. Maria Example died in 2001.',
    'Zarnitsa-7 weighed 310 kg. Zarnitsa-7 had a mass of 0.31 tonnes.',
    'Zarnitsa-7 weighed 310 kg. Zarnitsa-7 weighed about 300 kg.',
    'Zarnitsa-7 weighed 310 kg. Zarnitsa-7 weighed 480 kg with its fuel.',
    'Zarnitsa-7 weighed 310 kg. Zarnitsa-7 was to weigh 480 kg. Did Zarnitsa-7 weigh 200 kg?',
    'Zarnitsa-7 was 4 metres long. Zarnitsa-7 was 6 metres wide.',
    'Skyhammer 2 carried a crew of three. Skyhammer 3 carried a crew of two.',
    'Skyhammer 2 carried three astronauts. Skyhammer 2 carried two more astronauts.',
    'Skyhammer 2 lasted 14 days. Skyhammer 2 lasted two weeks.',
    'Zarnitsa-7 was launched by a Proton rocket. Zarnitsa-7 was launched on a Proton-K.',
    'Zarnitsa-7 was launched from Cape Canaveral. Zarnitsa-7 was launched from the Kennedy Space Center.',
    'Zarnitsa-7 was launched from Baikonur. “Zarnitsa-7 was launched from Plesetsk,” he said.',
    'A probe of NASA. NASA launched in 1964.\n\nAnother probe. NASA launched in 1996.',
  ],
  trigger: () => [],
  find: () => [],
  findInDocument: (stated) => {
    const all = stated.flat();
    const findings = new Map<number, Finding[]>();
    stated.forEach((here, i) => {
      if (here.length > 0)
        findings.set(
          i,
          here.flatMap((one) => findingOf(one, all)),
        );
    });
    return findings;
  },
};

/** What a fact is told where others do not agree; `elsewhere` names the document of the others, if it is another. */
export function findingOf(one: StatedFact, others: readonly StatedFact[], elsewhere?: string): Finding[] {
  const values = [...new Set(others.filter((other) => disagree(one, other)).map(({ found }) => found))];
  const [other] = values;
  if (other === undefined || values.length > 1) return [];
  const { start, end, found, what, name: subject } = one;
  const told = { found, other, what, subject };
  return [
    {
      start,
      end,
      check: 'inconsistent',
      severity: 'warning',
      message:
        elsewhere === undefined
          ? { id: 'inconsistent', arguments: told }
          : { id: 'inconsistent.elsewhere', arguments: { ...told, elsewhere } },
      fixes: [],
    },
  ];
}
