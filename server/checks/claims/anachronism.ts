import { claimCheck } from '../claim-check.ts';

export const anachronism = claimCheck({
  id: 'anachronism',
  title: 'Before its time, or after it',
  explanation:
    'The agency or country that you name did not exist when the craft flew: the Soviet Union had no Roscosmos, and JAXA dates from 2003. Perigee compares the launch with the founding and the end of the one you name; a craft does nothing in space before its launch or after its end, and two craft that never were in space together cannot have met. Write who ran the craft at the time; if you mean its successor, say so (*now run by JAXA*).',
  flagged: [
    'Spaceflight was at first the business of two superpowers, the United States and Russia, and of NASA alone in the West.',
    'The Apollo-Soyuz Test Project of the United States and the Soviet Union brought former enemies together.',
    'Roscosmos launched Luna 9 in 1966.',
    'Luna 9 was launched by Roscosmos.',
    'Sputnik 1, launched by Russia in 1957, sent a beep.',
    'Roscosmos’s Luna 9 sent the first pictures from the Moon.',
    'According to one article, the Soviet Union launched Phobos-Grunt in 2011.',
    'JAXA launched Ohsumi in 1970.',
    'In 1996 the Mars Odyssey orbiter mapped the surface.',
    'Two satellites went up in the shuttle Endeavour in October 1984.',
    'Shenzhou 9 docked with Tiangong-2.',
    'Vladimir Komarov visited the station Salyut 1.',
  ],
  accepted: [
    'Spaceflight was at first the business of two superpowers, the United States and the Soviet Union, and of NASA alone in the West.',
    'Superpowers such as the United States, China and Russia all have plans for the Moon today, says NASA.',
    'The Shuttle-Mir programme of the United States and Russia brought former enemies together.',
    'ISAS launched Nozomi in July 1998.',
    'The Soviet Union launched Sputnik 1 in October 1957.',
    'JAXA did not launch Ohsumi.',
    'Did Roscosmos launch Luna 9?',
    'Luna 9 was launched not by Roscosmos but by the Soviet Union.',
    'Had JAXA existed in 1970, it would have launched Ohsumi.',
    'In 2006 the Mars Odyssey orbiter mapped the surface.',
    'Kathryn Sullivan went up in the shuttle Challenger in October 1984.',
    'Shenzhou 11 docked with Tiangong-2.',
    'Shenzhou 9 did not dock with Tiangong-2.',
    'Vladimir Komarov dreamt of a station like Salyut 1.',
    'In 1996 engineers drew up plans for the Mars Odyssey orbiter.',
  ],
});
