import { claimCheck } from '../claim-check.ts';

export const wrongRecord = claimCheck({
  id: 'wrong-record',
  title: 'Somebody else was first',
  explanation:
    'The record belongs to somebody else. A record for one country (*the first American woman in space*) is another record, and one with a word that the glossary does not know is left alone.',
  flagged: [
    'Sally Ride was the first woman in space.',
    'The first woman in space was Sally Ride.',
    'The first artificial satellite, Explorer 1, was launched in 1958.',
    'Luna 1, the first spacecraft to land on the Moon, was launched in 1959.',
    'Mariner 4 was the first spacecraft to orbit Mars.',
    'According to NASA, Explorer 1 was the first artificial satellite.',
  ],
  accepted: [
    'Valentina Tereshkova was the first woman in space.',
    'Sally Ride was the first American woman in space.',
    'Sally Ride was not the first woman in space.',
    'Was Sally Ride the first woman in space?',
    'Had it flown earlier, Explorer 1 would have been the first artificial satellite.',
    'Sputnik 1, not Explorer 1, was the first artificial satellite.',
  ],
});
