import type { Check } from '../check.ts';

/** Its findings are made where remarks are heeded (`heeded.ts`), since only there it is known what they hide. */
export const unusedIgnore: Check = {
  id: 'unused-ignore',
  title: 'A remark to Perigee without effect',
  severity: 'hint',
  explanation:
    'A comment tells Perigee to ignore something, and there is nothing to ignore: the text was mended, or the name of the check is misspelt. What hides nothing today may hide a real mistake tomorrow. Take it out, or write the name as it stands in the finding. A remark for a check that is switched off is left alone. [How to write such comments](../ignoring.md)',
  flagged: [
    '<!-- perigee-ignore wrong-date -->\nVoyager 1 was launched in 1977.',
    'Voyager 1 was launched in 1977. <!-- perigee-ignore -->',
    'Voyager 1 was launched in 1979. <!-- perigee-ignore wrong-date wrong-site -->',
    'Voyager 1 was launched in 1977. <!-- perigee-ingore wrong-date -->',
    '<!-- perigee-ignore wrong-dates -->\nVoyager 1 was launched in 1977.',
    '<!-- perigee-ignore-file wording -->\n\nVoyager 1 was launched in 1977.',
  ],
  accepted: [
    '<!-- perigee-ignore wrong-date -->\nVoyager 1 was launched in 1979.',
    'Voyager 1 was launched in 1979. <!-- perigee-ignore wrong-date -- as the museum has it -->',
    'Voyager 1 was launched in 1979. <!-- perigee-ignore --> It left the heliosphere.',
    '<!-- perigee-ignore-file wrong-date, wrong-operator -->\n\nVoyager 1 was launched by ESA in 1979.',
    '- Voyager 1 was launched in 1979. It flew far. <!-- perigee-ignore-paragraph wrong-date -->',
    '<!-- At perigee ignition begins -->\nVoyager 1 was launched in 1977.',
  ],
  trigger: () => [],
  find: () => [],
};
