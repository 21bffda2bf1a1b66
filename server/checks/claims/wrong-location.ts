import { claimCheck } from '../claim-check.ts';

export const wrongLocation = claimCheck({
  id: 'wrong-location',
  title: 'In another country',
  explanation:
    'The launch site lies in another country: Baikonur is in Kazakhstan, though Russia runs it. Perigee warns where the glossary knows the country of the site.',
  flagged: [
    'The Vostochny Cosmodrome lies in Kazakhstan.',
    'The Jiuquan Satellite Launch Center is in Mongolia.',
    'Tanegashima Space Center lies in South Korea.',
  ],
  accepted: [
    'The Baikonur Cosmodrome lies in Kazakhstan.',
    'The Vostochny Cosmodrome does not lie in Kazakhstan.',
    'Does the Vostochny Cosmodrome lie in Kazakhstan?',
    'Russia runs the Baikonur Cosmodrome.',
  ],
});
