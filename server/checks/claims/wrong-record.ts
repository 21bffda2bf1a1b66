import { claimCheck } from '../claim-check.ts';

export const wrongRecord = claimCheck({
  id: 'wrong-record',
  title: 'Somebody else was first',
  explanation: 'The record belongs to somebody else.',
  flagged: ['Sally Ride was the first woman in space.'],
  accepted: ['Valentina Tereshkova was the first woman in space.'],
});
