import { claimCheck } from '../claim-check.ts';

export const wrongCrew = claimCheck({
  id: 'wrong-crew',
  title: 'Somebody else flew',
  explanation:
    'The person was not on that flight, or flew on another craft. The glossary lists crews in full, so a name that is missing there is wrong here. Back-up crews and those who only trained with a crew are left alone.',
  flagged: [
    'Gene Cernan flew on Apollo 11.',
    'Apollo 11 carried Gene Cernan to the Moon.',
    'Neil Armstrong, Buzz Aldrin and Gene Cernan flew on Apollo 11.',
    'Apollo 11, commanded by Gene Cernan, landed in July 1969.',
    'Jim Lovell, who flew on Apollo 11, came from Ohio.',
    'Valentina Tereshkova flew on Vostok 5.',
    'Mae Jemison walked on the Moon.',
    'John Glenn has travelled to the Moon.',
    'Four astronauts have walked on the surface of Mars.',
    'In 1999 cosmonauts orbited Venus.',
  ],
  accepted: [
    'Buzz Aldrin flew on Apollo 11.',
    'Gene Cernan did not fly on Apollo 11.',
    'Gene Cernan was to have flown on Apollo 11.',
    'Jim Lovell was the backup commander of Apollo 11.',
    'Neil Armstrong, not Gene Cernan, commanded Apollo 11.',
    'Charlie Duke walked on the Moon.',
    'Jim Lovell travelled to the Moon twice.',
    'No astronaut has walked on Mars.',
    'Mae Jemison did not walk on the Moon.',
    'If astronauts had landed on Mars, they would have found dust.',
    'NASA wants to send astronauts to Mars.',
    'Humanity reached Mars with robots in 1971.',
  ],
});
