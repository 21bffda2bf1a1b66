// Names that mean several things, or nothing in space: what their sentence makes of them.
import { deepEqual } from 'node:assert/strict';
import { analysisOf, glossary } from '../../fixtures/reading.ts';

/** `sentence => entries in order`: what is left alone does not stand there. */
const EXAMPLES: readonly string[] = [
  'Stardust returned to Earth in January 2006. => stardust earth',
  'Juno spent five years travelling to Jupiter. => juno jupiter',
  'Magellan plunged into the clouds of Venus in 1994. => magellan venus',
  'Compton was steered into the Pacific in June 2000. => compton pacific-ocean',
  'Norman Thagard lived on Mir in 1995. => norman-thagard mir',
  'Galileo passed close to the asteroid Gaspra. => galileo-spacecraft gaspra',
  'Magellan sailed into the Pacific in 1520. => pacific-ocean',
  'Herschel observed the stars until 1822. =>',
  'MESSENGER orbited Mercury for four years. => messenger mercury-planet',
  'Project Mercury put the first Americans in space. => project-mercury',
  'John Glenn flew in the Mercury programme. => john-glenn project-mercury',
  'The thermometer held mercury and water. =>',
  'Freddie Mercury sang for Queen. =>',
  'The shuttle Columbia was lost in February 2003. => shuttle-columbia',
  'Columbia carried seven astronauts into orbit. => shuttle-columbia',
  'She studied law at Columbia University. =>',
  'The District of Columbia has no senators. =>',
  'They sailed from British Columbia. => british-columbia',
  'The probe Juno orbits Jupiter. => juno jupiter',
  'The film Juno won an award. =>',
  'Orion flew around the Moon on Artemis I. => orion-spacecraft moon artemis-i',
  'The Orion capsule carried four astronauts. => orion-spacecraft',
  'The Orion Nebula is a nursery of stars. => orion-nebula',
  'Betelgeuse is a red star in Orion. => betelgeuse',
  'The CSA built Canadarm2 for the ISS. => csa canadarm2 iss',
  'The CSA surrendered in 1865. =>',
  'The Copernicus programme watches the Earth with the Sentinel satellites. => copernicus earth sentinel',
  'ESA launched Sentinel-1 for Copernicus. => esa sentinel-1 copernicus',
  'Nicolaus Copernicus was born in Toruń. => nicolaus-copernicus',
  'NASA’s Galileo orbited Jupiter from 1995. => nasa galileo-spacecraft jupiter',
  'Galileo dropped a probe into Jupiter’s atmosphere in 1995. => galileo-spacecraft jupiter',
  'Europe’s Galileo satellites guide ships. => europe galileo-navigation',
  'Galileo turned his telescope to Jupiter in 1610. => jupiter',
  'Dawn orbited Vesta and Ceres. => dawn vesta ceres',
  'Dawn broke over the desert. =>',
  'At dawn the rocket stood on its pad. =>',
  'The Hope probe studies the weather of Mars. => hope-mission mars',
  'Hope orbits Mars for the United Arab Emirates. => hope-mission mars uae',
  'Hope dies last. =>',
  'In 2005 Deep Impact shot a copper mass into the comet Tempel 1. => deep-impact tempel-1',
  'The Phoenix lander dug for ice on Mars. => phoenix-lander mars',
  'The city of Phoenix lies in Arizona. => arizona',
  'We hope that NASA returns. => nasa',
  'Curiosity landed in Gale Crater in August 2012. => curiosity gale-crater',
  'His curiosity was greater than his perseverance. =>',
  'Perseverance pays off in the end. =>',
  'Spirit and Opportunity landed on Mars in 2004. => spirit opportunity mars',
  'He drank the spirit at once. =>',
  'An opportunity like this comes once. =>',
  'InSight measured marsquakes. => insight',
  'Insights from the workshop were shared. =>',
  'Discovery launched the Hubble Space Telescope. => shuttle-discovery hubble',
  'The discovery of penicillin was an accident. =>',
  'Atlantis flew the last shuttle mission in July 2011. => shuttle-atlantis',
  'The Atlantis of Plato sank. =>',
  'An eagle landed on the fence. =>',
  'New Horizons flew past Pluto. => new-horizons pluto',
  'Pluto is Mickey’s dog. =>',
  'Gemini taught NASA to dock in orbit. => gemini-programme nasa',
  'Gemini is a sign of the zodiac. =>',
  'Apollo was a god of the Greeks. =>',
  'Soyuz docked with Mir. => soyuz-spacecraft mir',
  'Mir means peace. =>',
  'Mars bars are sweet. =>',
  'Saturn cars were built in Tennessee. => tennessee',
  'The Titanic sank. =>',
  'Venus Express had a sister at Mars, and Magellan was at Venus before it. => venus-express mars magellan venus',
  'Galileo discovered four moons of Jupiter in 1610. => jupiter',
  'Kepler, launched in 2009, stared at one field of stars for NASA. => kepler-telescope nasa',
  'Launched in 1973, Skylab was lived in by three crews. => skylab',
  'Atlantis put Magellan into orbit. => shuttle-atlantis magellan',
  'The pictures taken by Viking show a red plain on Mars. => viking mars',
  'Orion came down in the ocean after its trip around the Moon on a rocket from Kennedy Space Center. => orion-spacecraft moon kennedy-space-center',
  'Their only launcher, Europa, was fired at Woomera. => woomera',
  'A rocket named Europa flew from Woomera. Europa was given up. => woomera',
  'Europa was a launcher. Europa, the moon, orbits Jupiter. => europa jupiter',
  'The tracking ship Kosmonavt Yuri Gagarin followed Soyuz 10. => soyuz-10',
  'The explorer Magellan never orbited Venus. => venus',
  'The Magellan probe, named after the explorer Magellan, orbited Venus. => magellan venus',
  'The rocket Hayabusa2 flew past Earth. => hayabusa2 earth',
];

/** Terms are left out: any noun may become one. */
const entriesIn = (text: string): string =>
  analysisOf(text)
    .paragraphs.flatMap(({ mentions }) => mentions.map(({ entry }) => glossary.entry(entry)))
    .filter(({ kind }) => kind !== 'term')
    .map(({ id }) => id)
    .join(' ');

describe('Names are settled', () => {
  for (const example of EXAMPLES) {
    const [sentence = '', expected = ''] = example.split(/ => ?/);
    it(example, () => deepEqual(entriesIn(sentence), expected));
  }
});
