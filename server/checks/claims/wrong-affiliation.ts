import { claimCheck } from '../claim-check.ts';

export const wrongAffiliation = claimCheck({
  id: 'wrong-affiliation',
  title: 'Another agency’s astronaut',
  explanation:
    'Crews are mixed, and the agencies of their members are easily confused. The glossary knows the nationality of everybody who has flown, and the countries of each agency: an agency sends nobody of a country that is not its own, unless it is known to have done so. Passengers and guests are left out.',
  flagged: [
    'ESA astronaut Chris Hadfield played the guitar aboard the station.',
    'Akihiko Hoshide, a former Roscosmos cosmonaut, gave a talk.',
    'Andreas Mogensen of JAXA took pictures of lightning.',
    'NASA’s Oleg Kononenko commanded the station.',
    'Tim Peake is a NASA astronaut.',
    'Christer Fuglesang became a JAXA astronaut.',
    'Judith Resnik joined the Canadian Space Agency in 1978.',
    'The JAXA astronauts Norishige Kanai and Anne McClain took part.',
    'Story Musgrave, an astronaut with JAXA, repaired the telescope.',
    'Frank De Winne (JAXA) took command.',
    'Soichi Noguchi, who belongs to the ESA astronaut corps, speaks English.',
  ],
  accepted: [
    'CSA astronaut Chris Hadfield played the guitar aboard the station.',
    'Akihiko Hoshide, a former JAXA astronaut, gave a talk.',
    'ESA’s Andreas Mogensen took pictures of lightning.',
    'Tim Peake is not a NASA astronaut.',
    'Is Tim Peake a NASA astronaut?',
    'Tim Peake was to become a NASA astronaut.',
    'Chris Hadfield worked at NASA for years.',
    'NASA astronaut Piers Sellers was born in England.',
    'NASA astronaut Anne McClain and Norishige Kanai took part.',
    'Julie Payette trained with NASA astronauts.',
    'NASA flew Rodolfo Neri Vela on the Shuttle.',
    'JAXA astronaut Takuya Onishi, NASA astronauts Anne McClain and Nichole Ayers and Roscosmos cosmonaut Kirill Peskov lifted off together.',
    'Soichi Noguchi, who belongs to the JAXA astronaut corps, speaks English.',
  ],
});
