// What a sentence is read as, construction by construction and stance by stance.
import { deepEqual, ok } from 'node:assert/strict';
import { clausesIn, descriptionsIn } from './reading.ts';

/** A sentence and one of its clauses. */
const CLAUSES: Readonly<Record<string, string>> = {
  // The hour of the day leaves the day what it is, and what is said aside of the subject leaves the date to the verb.
  'Voyager 1 was launched on the morning of 5 September 1977.':
    'launch(theme: Voyager 1, on: 5 September 1977) passive past asserted',
  'Early on 20 July 1976 Viking 1 landed.': 'land(agent: Viking 1, on: 20 July 1976) active past asserted',
  'In September 2017, its tanks nearly dry, Cassini dived.':
    'dive(agent: Cassini, in: September 2017) active past asserted',
  // "who" is nobody's birthplace and no flight, but whoever the place or the flight is told of.
  'Neil Armstrong was a pilot born in Houston who flew Apollo 11.':
    'fly(agent: a pilot, theme: Apollo 11) relative past asserted',
  'Neil Armstrong was a man, the commander of Apollo 11, who flew Giotto.':
    'fly(agent: the commander of Apollo 11, theme: Giotto) relative past asserted',
  'Neil Armstrong met the son of Buzz Aldrin, who flew Giotto.': 'fly(theme: Giotto) relative past asserted',
  // A relative clause that has its object is over where a comma follows.
  'Voyager 1 flew past the planet that Giotto orbited, launched in 1977.':
    'launch(theme: the planet, in: 1977) participle none asserted',
  // What is told of a group is told of whoever is one of it.
  'Giotto was one of the probes that flew past Earth.': 'fly(agent: Giotto, past: Earth) relative past asserted',
  'Giotto was among the probes that NASA launched in 1977.':
    'launch(agent: NASA, theme: Giotto, in: 1977) relative past asserted',
  'Among the probes that flew past Earth were Giotto and Ulysses.':
    'fly(agent: Giotto and Ulysses + Ulysses, past: Earth) relative past asserted',
  'Giotto, one of the probes launched by ESA, flew past Earth.':
    'launch(agent: ESA, theme: Giotto, by: ESA) participle none asserted',
  // A season in front leaves the subject to the verb, and what follows "than" or "after" has its own.
  'In the autumn of 1989 NASA launched Voyager 1.':
    'launch(agent: NASA, theme: Voyager 1, in: autumn of 1989) active past asserted',
  'In 1979, two years after NASA launched Voyager 1, ESA slept.':
    'launch(agent: NASA, theme: Voyager 1) active past asserted',
  'In 1977, not long before NASA launched Voyager 1, ESA slept.': 'launch(theme: Voyager 1) active past asserted',
  'Giotto flew farther on Mars than Ulysses crept on the Moon.':
    'creep(agent: Ulysses, on: the Moon) active past asserted',
  'Giotto slept after the crew of Apollo 11 from Houston had passed Jupiter.':
    'pass(agent: the crew of Apollo 11, theme: Jupiter) active past asserted',
  'NASA launched Voyager 1 in 1977.': 'launch(agent: NASA, theme: Voyager 1, in: 1977) active past asserted',
  'Voyager 1 was launched by NASA in 1977.':
    'launch(agent: NASA, theme: Voyager 1, by: NASA, in: 1977) passive past asserted',
  'Voyager 1, launched by NASA in 1977, is far away.':
    'launch(agent: NASA, theme: Voyager 1, by: NASA, in: 1977) participle none asserted',
  'Launched in 1977, Voyager 1 is far away.': 'launch(theme: Voyager 1, in: 1977) participle none asserted',
  'Voyager 1, which was launched in 1977, is far away.': 'launch(theme: Voyager 1, in: 1977) relative past asserted',
  'NASA, which launched Voyager 1, was founded in 1958.':
    'launch(agent: NASA, theme: Voyager 1) relative past asserted',
  'The 1977 launch of Voyager 1 by NASA went well.':
    'launch(agent: NASA, theme: Voyager 1, in: 1977) nominal none asserted',
  'Voyager 1’s launch in 1977 went well.': 'launch(theme: Voyager 1, in: 1977) nominal none asserted',
  'NASA launched Giotto and Voyager 1.':
    'launch(agent: NASA, theme: Giotto and Voyager 1 + Voyager 1) active past asserted',
  'NASA and ESA launched Ulysses in 1990.':
    'launch(agent: NASA and ESA + ESA, theme: Ulysses, in: 1990) active past asserted',
  'In 1977 NASA launched Voyager 1 from Cape Canaveral.':
    'launch(agent: NASA, theme: Voyager 1, from: Cape Canaveral, in: 1977) active past asserted',
  'Voyager 1 was launched not by ESA but by NASA.':
    'launch(agent: NASA, theme: Voyager 1, by: NASA) passive past asserted',
  'The lander Philae touched down on Comet 67P in November 2014.':
    'touch(agent: The lander Philae, on: Comet 67P, in: November 2014) active past asserted',
  'Apollo 11 carried Neil Armstrong and Buzz Aldrin to the Moon.':
    'carry(agent: Apollo 11, theme: Neil Armstrong and Buzz Aldrin + Buzz Aldrin, to: the Moon) active past asserted',
  // The time of day is one piece, and the day of the week adds nothing to a date.
  'Voyager 2 was launched on Saturday, 20 August 1977, at 10:29 AM EDT from Cape Canaveral.':
    'launch(theme: Voyager 2, at: 10:29 AM EDT, from: Cape Canaveral, on: 20 August 1977) passive past asserted',
  // A form in -ing within a compound is no verb, and neither is "computer generated".
  'The Apollo 12 landing site was photographed by Surveyor 3.':
    'photograph(agent: Surveyor 3, theme: The Apollo 12 landing site, by: Surveyor 3) passive past asserted',
  'The map made in the 1970s by Mariner 9 shows Mars.':
    'make(agent: Mariner 9, theme: The map, by: Mariner 9, in: the 1970s) participle none asserted',
  'Hayabusa turned away from Itokawa, fired its engines, and then landed in Australia.':
    'land(agent: Hayabusa, in: Australia) active past asserted',
  'Giotto went to sleep before Ulysses passed Jupiter.': 'pass(agent: Ulysses, theme: Jupiter) active past asserted',
  'After leaving the Moon, the crew of Apollo 11 slept.':
    'leave(agent: the crew of Apollo 11, theme: the Moon) gerund none asserted',
  'NASA was the first agency to soft land on Mars.': 'land(agent: NASA, on: Mars) infinitive none asserted',
  'NASA sent Voyager 2 to Neptune, where it found Triton.':
    'find(agent: it, theme: Triton, at: Neptune) relative past asserted',
  // Of "visited A (year) and B (year)" each year belongs to its own body.
  'Mariner 10 visited Venus (1973) and Mercury (1974).':
    'visit(agent: Mariner 10, theme: Mercury, in: 1974) active past asserted',
  'Galileo made a flyby of Venus, Earth and Ida.':
    'fly-by(agent: Galileo, theme: Venus, Earth and Ida + Earth + Ida) nominal none asserted',
  'After a pause, Shepard and Mitchell walked on the Moon.':
    'walk(agent: Shepard and Mitchell + Mitchell, on: the Moon) active past asserted',
  'NASA and ESA’s Ulysses flew over the Sun.': 'fly(agent: NASA and ESA’s Ulysses, over: the Sun) active past asserted',
  'Mariner 10 was the first probe to fly past Venus, visit Mercury and photograph it.':
    'visit(agent: Mariner 10, theme: Mercury) infinitive none asserted',
  'NASA will launch Giotto and land Philae.': 'land(agent: NASA, theme: Philae) active future asserted',
  'Giotto was launched by ESA, with an arrival in 1986.':
    'launch(agent: ESA, theme: Giotto, by: ESA, with: an arrival) passive past asserted',
  // A clause that says when has a subject of its own, and so has one in brackets.
  'By the time Voyager 2 arrived at Neptune, it was old.':
    'arrive(agent: Voyager 2, at: Neptune, by: the time) active past asserted',
  'Apollo 8 left Earth (two turtles had circled the Moon before).':
    'circle(agent: two turtles, theme: the Moon) active past asserted',
  'The largest telescope yet, the big Hubble Space Telescope, was launched in 1990.':
    'launch(theme: The largest telescope, in: 1990) passive past asserted',
  // What a compound adjective says is a clause as well.
  'The Mercury-bound BepiColombo left Earth.':
    'head(agent: The Mercury-bound BepiColombo, to: Mercury) adjective none asserted',
  'A NASA-led team built it.': 'lead(agent: NASA, theme: A NASA-led team) adjective none asserted',
  // A time after "after" belongs to what it names.
  'NASA launched Voyager 1 after Apollo 17 in 1972.':
    'launch(agent: NASA, theme: Voyager 1, after: Apollo 17) active past asserted',
};

/** A sentence and the stance in which it launches something. */
const STANCES: Readonly<Record<string, string>> = {
  'NASA launched Giotto.': 'asserted',
  'According to ESA, NASA launched Giotto.': 'asserted',
  'He said that NASA launched Giotto.': 'asserted',
  'When did NASA launch Giotto?': 'asserted',
  'NASA would go on to launch Giotto.': 'asserted',
  'NASA will launch Giotto in 2030.': 'asserted',
  'NASA did not launch Giotto.': 'denied',
  'NASA never launched Giotto.': 'denied',
  'NASA was to have launched Giotto in 1985.': 'planned',
  'Did NASA launch Giotto?': 'asked',
  'NASA could have launched Giotto in 1985.': 'supposed',
  'NASA might launch Giotto.': 'supposed',
  'If NASA had launched Giotto, it would have been late.': 'supposed',
  'Had NASA launched Giotto, it would have been late.': 'supposed',
  'The belief that NASA launched Giotto is old.': 'rejected',
  'It is a myth that NASA launched Giotto.': 'rejected',
  'They claimed that NASA launched Giotto.': 'unreadable',
  // A plain report in somebody's words is held against the facts; other quotations are not.
  '“NASA launched Giotto in 1985,” the guide explained.': 'asserted',
  'The brochure says: “NASA launched Giotto in 1985.”': 'asserted',
  '“NASA launched our Giotto,” the guide explained.': 'unreadable',
  '“NASA launched Giotto,” he said.': 'unreadable',
  'He sang “NASA launched Giotto”.': 'unreadable',
  // Operators hold for what they govern, and for no more.
  'Many believe NASA launched Giotto.': 'unreadable',
  'NASA launched Giotto, many believe.': 'unreadable',
  'It is doubtful that NASA launched Giotto.': 'unreadable',
  'It is clear that NASA launched Giotto.': 'asserted',
  'It is wrong to say that NASA launched Giotto.': 'rejected',
  'The myth is that NASA launched Giotto.': 'rejected',
  'NASA wrongly claimed to have launched Giotto.': 'rejected',
  'Perhaps NASA launched Giotto.': 'unreadable',
  'In the novel, NASA launched Giotto.': 'unreadable',
  'NASA, perhaps the best-known agency of all, launched Giotto.': 'asserted',
  'Contrary to the belief that the probe is lost, NASA launched Giotto.': 'asserted',
  'The myth of the pen is old, and NASA launched Giotto.': 'asserted',
  'They doubted the agency, which launched Giotto.': 'asserted',
  'If it had failed, NASA, which launched Giotto, would have said so.': 'asserted',
  'Did they see the agency, which launched Giotto?': 'asserted',
  'The engineers argued that NASA launched Giotto.': 'unreadable',
  'Some books say that NASA launched Giotto.': 'asserted',
};

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  'SpaceX is a company.': 'SpaceX is a company (copula, asserted)',
  'Sally Ride was not the first woman in space.': 'Sally Ride is the first woman (copula, denied)',
  'Valentina Tereshkova became the first woman in space.': 'Valentina Tereshkova is the first woman (copula, asserted)',
  'The landing made Luna 9 the first probe on the Moon.': 'Luna 9 is the first probe (copula, asserted)',
  'In 1985 a probe called Giotto was launched.': 'Giotto is a probe (copula, asserted)',
  'NASA Administrator James Webb resigned in 1968.': 'James Webb is NASA Administrator (adjacent, asserted)',
  'Apollo 12 astronauts Pete Conrad and Alan Bean walked on the Moon.':
    'Pete Conrad and Alan Bean + Alan Bean is Apollo 12 astronauts (adjacent, asserted)',
  'Its first station (Salyut 1) was Soviet.': 'Salyut 1 is Its first station (apposition, asserted)',
  'Kaguya, a Japanese orbiter, mapped the Moon.': 'Kaguya is a Japanese orbiter (apposition, asserted)',
};

describe('A sentence is read as clauses', () => {
  for (const [sentence, clause] of Object.entries(CLAUSES))
    it(sentence, () => ok(clausesIn(sentence).includes(clause), clausesIn(sentence).join('\n')));
});

describe('A sentence is read in its stance', () => {
  for (const [sentence, stance] of Object.entries(STANCES)) {
    it(`${sentence} (${stance})`, () => {
      const stances = clausesIn(sentence)
        .filter((clause) => clause.startsWith('launch('))
        .map((clause) => clause.split(' ').at(-1));
      deepEqual(stances, [stance]);
    });
  }
});

describe('A sentence is read as descriptions', () => {
  for (const [sentence, description] of Object.entries(DESCRIPTIONS))
    it(sentence, () => ok(descriptionsIn(sentence).includes(description), descriptionsIn(sentence).join('\n')));
});
