import { claimCheck } from '../claim-check.ts';

export const wrongCountry = claimCheck({
  id: 'wrong-country',
  title: 'Another country',
  explanation:
    'The craft, agency or person comes from another country. For a joint craft every country that built or ran it counts, and for a person every country of theirs. Write the right country, or its adjective.',
  flagged: [
    'The Japanese orbiter Chandrayaan-1 mapped the Moon.',
    'India’s Hayabusa2 returned samples of Ryugu.',
    'Hayabusa2 is an Indian spacecraft.',
    'China launched Chandrayaan-3 in 2023.',
    'Chandrayaan-3 was launched by China.',
    'Yuri Gagarin, an American cosmonaut, circled the Earth once.',
    'Alouette 1 was put into orbit by Canada’s own launcher.',
    'Hinode is a joint Japanese-Indian mission.',
    'Columbus is Japan’s laboratory on the ISS.',
    'Jean-Loup Chrétien, a German test pilot, flew to Salyut 7.',
    'Kalpana Chawla was the first astronaut of Pakistan.',
    'BeiDou is the Indian answer to GPS.',
    'Brazil sent a lunar orbiter called Danuri.',
    'The survey of IRAS was shared by the Netherlands, Britain and the Soviet Union.',
  ],
  accepted: [
    'With Ax-2, in May 2023, Saudi Arabia flew its first woman in space.',
    'The survey of IRAS was shared by the Netherlands, Britain and the United States.',
    'Akatsuki, a Japanese orbiter, watched the clouds of Venus.',
    'Japan’s Hayabusa2 returned samples of Ryugu.',
    'Hayabusa2 is not an Indian spacecraft but a Japanese one.',
    'An Indian astronomer studied the samples of Hayabusa2.',
    'Was Hayabusa2 an Indian spacecraft?',
    'Alouette 1 was put into orbit by an American launcher.',
    'Hinode is a joint Japanese-American mission.',
    'Columbus is Europe’s laboratory on the ISS.',
    'Jean-Loup Chrétien, a French test pilot, flew to Salyut 7.',
    'BeiDou is the Chinese answer to GPS.',
    'South Korea sent a lunar orbiter called Danuri.',
  ],
});
