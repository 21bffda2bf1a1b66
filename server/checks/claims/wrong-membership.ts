import { claimCheck } from '../claim-check.ts';

export const wrongMembership = claimCheck({
  id: 'wrong-membership',
  title: 'Not a member',
  explanation:
    'The country or agency does not belong to that body, or belongs to it still. The glossary lists the members in full, with the years. A cooperating or associate state is no member state.',
  flagged: [
    'Canada is a member state of the European Space Agency.',
    'Canada, a member state of ESA, built the Canadarm.',
    'Japan and Canada are member states of ESA.',
    'Japan joined the European Space Agency in 1990.',
    'According to its press office, Canada is a member of ESA.',
    'Since Brexit the United Kingdom is no longer a member of ESA.',
    'Russia and Japan were among the nations that signed the Artemis Accords in 2020.',
    'Brazil, like Turkey, is one of the member states of the European Space Agency.',
    'As a member of ESA, Iceland pays into the budget.',
  ],
  accepted: [
    'Latvia is an associate member of ESA.',
    'Slovakia became an associate member of ESA in 2022.',
    'Norway is a member state of the European Space Agency.',
    'Canada is not a member state of ESA but a cooperating state.',
    'Canada cooperates with ESA.',
    'Is Canada a member of ESA?',
    'Norway joined the European Space Agency in 1987.',
    'Russia has not signed the Artemis Accords.',
    'Kazakhstan signed the Artemis Accords in 2025.',
    'Portugal, like Austria, is one of the member states of the European Space Agency.',
    'As a member of ESA, Norway pays into the budget.',
  ],
});
