import { claimCheck } from '../claim-check.ts';

export const wrongOperator = claimCheck({
  id: 'wrong-operator',
  title: 'Run or launched by somebody else',
  explanation:
    'The craft or programme belongs to another agency. Perigee knows operators, partners, contributors, makers and their parent organisations, and speaks up only where the one you name is none of them. Who merely tracked, studied or reported a mission is left alone.',
  flagged: [
    'The Soviet Union landed cosmonauts on the Moon in 1970.',
    'ESA’s IKAROS was the first craft to sail on sunlight.',
    'ESA launched Voyager 1.',
    'Voyager 1, operated by ESA, has left the heliosphere.',
    'Voyager 1, which ESA operates, has left the heliosphere.',
    'According to a press release, Voyager 1 was launched by ESA.',
    'Roscosmos’s Solar Orbiter carries ten instruments.',
  ],
  accepted: [
    'NASA landed astronauts on the Moon in 1971.',
    'China plans to land astronauts on the Moon by 2030.',
    'JAXA’s IKAROS was launched in 2010.',
    'NASA and ESA’s Solar Orbiter carries ten instruments.',
    'ESA tracked Voyager 1.',
    'ESA did not launch Voyager 1.',
    'Voyager 1 was launched not by ESA but by NASA.',
    'Did ESA launch Voyager 1?',
  ],
});
