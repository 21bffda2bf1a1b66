import { claimCheck } from '../claim-check.ts';

export const wrongCreator = claimCheck({
  id: 'wrong-creator',
  title: 'A picture taken by somebody else',
  explanation:
    'A famous picture has a known author: a person, a crew or a craft. Agencies are credited too loosely to be called wrong, and a picture that has no name is left alone.',
  flagged: [
    'The Blue Marble photograph was taken by Apollo 11’s crew.',
    'Earthrise, a photograph from Apollo 10, is famous.',
    'Apollo 10’s Earthrise photograph is famous.',
    'Earthrise shows the Earth, as photographed by the astronauts of Apollo 10.',
    'The Day the Earth Smiled was taken by Voyager 1.',
    'The Blue Marble photograph was taken by the crew of the Apollo 12 spacecraft.',
    'Earthrise, a photograph taken by Jim Lovell, became famous.',
    'Pale Blue Dot is a photograph of the Earth taken by Voyager 2 in February 1990.',
  ],
  accepted: [
    'Earthrise, a photograph by Bill Anders, is famous.',
    'Apollo 8’s Earthrise photograph is famous, and Apollo 10 took another.',
    'Earthrise shows the Earth, as photographed by the astronauts of Apollo 8.',
    'Earthrise is a photograph from a collection of Neil Armstrong’s.',
    'The Day the Earth Smiled was taken by Cassini in July 2013.',
    'The Blue Marble photograph was taken by the crew of the Apollo 17 spacecraft.',
    'Earthrise, a photograph taken by Bill Anders, became famous.',
    'Earthrise was taken by NASA.',
    'The Day the Earth Smiled was not taken by Voyager 1.',
    'Was The Day the Earth Smiled taken by Voyager 1?',
  ],
});
