import { claimCheck } from '../claim-check.ts';

export const wrongLocation = claimCheck({
  id: 'wrong-location',
  title: 'In another country',
  explanation:
    'The launch site lies in another country: Baikonur is in Kazakhstan, though Russia runs it. Perigee warns where the glossary knows the country of the site.',
  flagged: [
    'The Spirit rover explored Jezero crater on Mars.',
    'The Jet Propulsion Laboratory (JPL) in Florida runs the Mars rovers.',
    'Engineers trained at Johnson Space Center, Florida.',
    'The Space Shuttle Atlantis is on display at the California Science Center.',
    "Saturn's moon Europa hides an ocean.",
    'Jezero crater on the Moon was once a lake.',
    'The Vostochny Cosmodrome lies in Kazakhstan.',
    'The Jiuquan Satellite Launch Center is in Mongolia.',
    'Tanegashima Space Center lies in South Korea.',
  ],
  accepted: [
    'The Spirit rover explored Gusev crater on Mars.',
    'Spirit landed in 2004; Jezero crater was considered for a later rover.',
    'The Jet Propulsion Laboratory (JPL) in Pasadena, California, runs the Mars rovers.',
    'Engineers trained at Johnson Space Center, Houston and Huntsville.',
    'The Space Shuttle Atlantis is on display at the Kennedy Space Center.',
    "Saturn's moon Titan hides an ocean.",
    'Is Jezero crater on the Moon?',
    'The command module of Apollo 13 is on display in Kansas.',
    'The Baikonur Cosmodrome lies in Kazakhstan.',
    'The Vostochny Cosmodrome does not lie in Kazakhstan.',
    'Does the Vostochny Cosmodrome lie in Kazakhstan?',
    'Russia runs the Baikonur Cosmodrome.',
  ],
});
