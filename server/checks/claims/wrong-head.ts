import { claimCheck } from '../claim-check.ts';

export const wrongHead = claimCheck({
  id: 'wrong-head',
  title: 'Somebody else was in office',
  explanation:
    'On that day the agency had another head. The glossary gives the days on which heads of agencies came and went; around a change, and where nobody is known to have been in office, nothing is said.',
  flagged: [
    'In June 2019 NASA Administrator Charles Bolden spoke in Houston.',
    'On 3 March 2012 NASA Administrator Jim Bridenstine visited the factory.',
    'In June 2019 NASA Administrator Charles Bolden announced that people would return by 2024.',
    'In 2018 ESA’s director general Josef Aschbacher opened the meeting.',
    'In 2020 ISRO chairman S. Somanath named the crew.',
  ],
  accepted: [
    'In June 2019 NASA Administrator Jim Bridenstine spoke in Houston.',
    'In June 2019 former NASA Administrator Charles Bolden spoke in Houston.',
    'In 2023 ESA’s director general Josef Aschbacher opened the meeting.',
    'In June 2019 NASA Administrator Charles Bolden did not speak in Houston.',
    'NASA Administrator Charles Bolden spoke in Houston.',
    'In 2021 NASA Administrator Bill Nelson spoke in Houston.',
  ],
});
