import { claimCheck } from '../claim-check.ts';

export const wrongHead = claimCheck({
  id: 'wrong-head',
  title: 'Somebody else was in office',
  explanation:
    'On that day the agency or state had another head. The glossary gives the days on which heads of agencies and states came and went; *when Apollo 11 landed* is a day as well; around a change, and where nobody is known to have been in office, nothing is said.',
  flagged: [
    'In June 2019 NASA Administrator Charles Bolden spoke in Houston.',
    'On 3 March 2012 NASA Administrator Jim Bridenstine visited the factory.',
    'In June 2019 NASA Administrator Charles Bolden announced that people would return by 2024.',
    'In 2018 ESA’s director general Josef Aschbacher opened the meeting.',
    'In 2020 ISRO chairman S. Somanath named the crew.',
    'Gerald Ford was president of the USA during the flight of Apollo 11.',
    'Leonid Brezhnev was the Soviet leader when Sputnik 1 was launched.',
    'Herbert Hoover was President of the United States when Sputnik 1 was launched.',
    'Ronald Reagan was president of the United States when Neil Armstrong walked on the moon.',
    'Voyager 1 was launched in 1977 under President Nixon.',
    'In July 1969 US President John F. Kennedy phoned the crew of Apollo 11.',
  ],
  accepted: [
    'In June 2019 NASA Administrator Jim Bridenstine spoke in Houston.',
    'In June 2019 former NASA Administrator Charles Bolden spoke in Houston.',
    'In 2023 ESA’s director general Josef Aschbacher opened the meeting.',
    'In June 2019 NASA Administrator Charles Bolden did not speak in Houston.',
    'NASA Administrator Charles Bolden spoke in Houston.',
    'In 2021 NASA Administrator Bill Nelson spoke in Houston.',
    'NASA Administrator Bill Nelson flew on STS-61-C in 1986.',
    'Richard Nixon was president of the USA during the flight of Apollo 11.',
    'Nikita Khrushchev was the Soviet leader when Sputnik 1 was launched.',
    'Dwight Eisenhower was President of the United States when Sputnik 1 was launched.',
    'Herbert Hoover was not President of the United States when Sputnik 1 was launched.',
    'Was Ronald Reagan president of the United States when Neil Armstrong walked on the moon?',
    'Voyager 1 was launched in 1977 under President Carter.',
    'Ford was vice president of the United States when Skylab 4 landed.',
  ],
});
