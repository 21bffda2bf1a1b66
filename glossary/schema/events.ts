import type { Kind } from './kinds.ts';

/** The roles that an event may have beside its date; `kinds` are what may stand in each. */
export const EVENT_ROLES = {
  by: {
    label: 'by',
    kinds: [
      'launch-vehicle',
      'agency',
      'company',
      'organisation',
      'country',
      'crewed-flight',
      'spacecraft',
      'mission',
      'person',
    ],
  },
  from: { label: 'from', kinds: ['launch-site', 'body', 'place', 'country', 'spacecraft', 'station'] },
  to: {
    label: 'to',
    kinds: [
      'station',
      'module',
      'spacecraft',
      'body',
      'mission',
      'crewed-flight',
      'agency',
      'organisation',
      'company',
      'launch-vehicle',
    ],
  },
  body: { label: 'at', kinds: ['body'] },
  in: { label: 'in', kinds: ['body', 'place', 'country', 'launch-site'] },
  with: {
    label: 'with',
    kinds: ['spacecraft', 'mission', 'crewed-flight', 'module', 'launch-vehicle', 'station', 'person', 'company'],
  },
  who: { label: 'by', kinds: ['person', 'organisation', 'agency', 'spacecraft', 'mission'] },
} as const satisfies Record<string, { label: string; kinds: readonly Kind[] }>;
export type EventRole = keyof typeof EVENT_ROLES;

export interface EventDeclaration {
  /** As a row of the hover's table. */
  readonly label: string;
  /** How it reads in a message: "{subject} {reads} {date}". */
  readonly reads: string;
  /** `one`: an entry has at most one such event, so another date contradicts it. `many`: only a complete set does. */
  readonly grain: 'one' | 'many';
}

/** Every type of event, declared once. */
export const EVENTS = {
  launch: { label: 'Launched', reads: 'was launched', grain: 'one' },
  separation: { label: 'Separated', reads: 'separated', grain: 'many' },
  flyby: { label: 'Flew past', reads: 'flew past', grain: 'many' },
  'orbit-insertion': { label: 'Entered orbit', reads: 'entered orbit', grain: 'many' },
  landing: { label: 'Landed', reads: 'landed', grain: 'many' },
  impact: { label: 'Struck', reads: 'struck', grain: 'many' },
  rendezvous: { label: 'Met', reads: 'met', grain: 'many' },
  docking: { label: 'Docked', reads: 'docked', grain: 'many' },
  undocking: { label: 'Undocked', reads: 'undocked', grain: 'many' },
  departure: { label: 'Departed', reads: 'departed', grain: 'many' },
  spacewalk: { label: 'Spacewalk', reads: 'went on a spacewalk', grain: 'many' },
  'sample-collection': { label: 'Collected samples', reads: 'collected samples', grain: 'many' },
  'sample-return': { label: 'Returned samples', reads: 'returned samples', grain: 'many' },
  reentry: { label: 'Re-entered', reads: 're-entered', grain: 'one' },
  'first-light': { label: 'First light', reads: 'saw first light', grain: 'one' },
  'science-start': { label: 'Began work', reads: 'began its work', grain: 'one' },
  'contact-lost': { label: 'Contact lost', reads: 'fell silent', grain: 'one' },
  end: { label: 'Ended', reads: 'ended', grain: 'one' },
  failure: { label: 'Failed', reads: 'failed', grain: 'many' },
  milestone: { label: 'Milestone', reads: 'reached a milestone', grain: 'many' },
  purchase: { label: 'Bought', reads: 'was bought', grain: 'many' },
  merger: { label: 'Merged', reads: 'merged', grain: 'many' },
  interstellar: { label: 'Left the heliosphere', reads: 'left the heliosphere', grain: 'one' },
  reclassification: { label: 'Reclassified', reads: 'was reclassified', grain: 'one' },
  announcement: { label: 'Announced', reads: 'was announced', grain: 'many' },
  start: { label: 'Began', reads: 'began', grain: 'one' },
  cancellation: { label: 'Cancelled', reads: 'was cancelled', grain: 'one' },
  'first-flight': { label: 'First flight', reads: 'first flew', grain: 'one' },
  'first-success': { label: 'First success', reads: 'first flew successfully', grain: 'one' },
  'last-flight': { label: 'Last flight', reads: 'last flew', grain: 'one' },
  founding: { label: 'Founded', reads: 'was founded', grain: 'one' },
  dissolution: { label: 'Dissolved', reads: 'was dissolved', grain: 'one' },
  renaming: { label: 'Renamed', reads: 'was renamed', grain: 'many' },
  opening: { label: 'Opened for signature', reads: 'was opened for signature', grain: 'one' },
  signature: { label: 'Signed', reads: 'was signed', grain: 'many' },
  'entry-into-force': { label: 'In force', reads: 'entered into force', grain: 'one' },
  birth: { label: 'Born', reads: 'was born', grain: 'one' },
  death: { label: 'Died', reads: 'died', grain: 'one' },
  'nobel-prize': { label: 'Nobel Prize', reads: 'received the Nobel Prize', grain: 'many' },
  discovery: { label: 'Discovered', reads: 'was discovered', grain: 'one' },
  creation: { label: 'Made', reads: 'was made', grain: 'one' },
  recovery: { label: 'Recovered', reads: 'was recovered', grain: 'many' },
  'first-crew': { label: 'First crew', reads: 'received its first crew', grain: 'one' },
} as const satisfies Record<string, EventDeclaration>;
export type EventType = keyof typeof EVENTS;
export const isEventType = (name: string): name is EventType => Object.hasOwn(EVENTS, name);
