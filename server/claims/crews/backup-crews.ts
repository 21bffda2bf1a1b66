import type { Entry, EntryId } from '../../../glossary/entry.ts';
import type { Complement } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { inWords } from '../lists-in-words.ts';
import { isPeople } from './aboard.ts';
import { judgeAboard } from './crew-verdicts.ts';

const BACKUP = /\bback-?up\b/i;
const SERVING = /^(serve|assign|name|select|appoint|act|train|be|work)$/;
const FOR = /^(for|of|on|to|during)$/;

/** "Jim Lovell was the backup commander of Apollo 11", "served on the backup crew of Apollo 14": held against the backups. */
export function judgeBackupCrews(context: SentenceContext): Verdict[] {
  if (!BACKUP.test(context.shown(context.reading.sentence))) return [];
  const served = context.reading.clauses.flatMap((clause) => {
    const who = clause.construction === 'passive' ? clause.themes[0] : clause.agents[0];
    const at = clause.complements.findIndex(({ phrase }) => BACKUP.test(context.shown(phrase)));
    const role = clause.complements[at]?.phrase;
    if (clause.stance !== 'asserted') return [];
    // "The backup crew of Apollo 10 included Gordon Cooper"
    const crew = /^(?:include|comprise)$/.test(clause.verb) ? clause.agents[0] : undefined;
    if (crew && BACKUP.test(context.shown(crew)))
      return clause.themes.slice(0, 1).flatMap((one) => judge(one, flightOf(crew, [], context), context));
    // "As a member of the backup crew of Apollo 10, Cooper ...", whatever he did then.
    const isMember = clause.complements[at]?.preposition === 'as' && role?.head.lower === 'member';
    if (!who || !role || !(isMember || SERVING.test(clause.verb))) return [];
    if (isMember && role.of) return judge(who, flightOf(role.of, [], context), context);
    return judge(who, flightOf(role, clause.complements.slice(at + 1), context), context);
  });
  const been = context.reading.descriptions.flatMap(({ subject, is, stance, complements }) =>
    stance === 'asserted' && BACKUP.test(context.shown(is))
      ? judge(subject, flightOf(is, complements, context), context)
      : [],
  );
  return [...served, ...been, ...backedUp(context)];
}

/** "the backup of Jim Lovell for Apollo 8": who had one was of the crew. */
const backedUp = (context: SentenceContext): Verdict[] =>
  context.reading.phrases.flatMap(({ phrase, stance }) => {
    const people = /^back-?ups?$/.test(phrase.head.lower) && stance === 'asserted' ? phrase.of : undefined;
    const behind =
      people &&
      context.reading.phrases.find((one) =>
        /^ (?:for|on) (?:the )?$/.test(context.text.slice(phrase.end, one.phrase.start)),
      );
    const flight = behind && flightOf(behind.phrase, [], context);
    return people && flight && isPeople(people, context)
      ? judgeAboard({ people, flight, times: [], isOfFlight: true, isReturn: false }, context)
      : [];
  });
judgeBackupCrews.needs = { word: /back/ } satisfies Needs;

/** "the backup crew of Apollo 14", "Apollo 14's backup commander", "backup pilot for Gemini 4". */
const flightOf = (role: NounPhrase, after: readonly Complement[], context: SentenceContext): NounPhrase | undefined => {
  const [next] = after;
  const owners = [role.of, role.possessor, next && FOR.test(next.preposition) ? next.phrase : undefined];
  return [...owners, role.names.length === 1 ? role : undefined].find((phrase) => {
    const index = phrase?.others.length === 0 ? flightMeant(phrase, context) : undefined;
    return index !== undefined && context.kindOf(index) === 'crewed-flight';
  });
};

const flightMeant = (phrase: NounPhrase, context: SentenceContext): number | undefined => {
  const [token] = phrase.names;
  return token && context.meaning(token);
};

function judge(people: NounPhrase, flight: NounPhrase | undefined, context: SentenceContext): Verdict[] {
  const index = flight && flightMeant(flight, context);
  if (!flight || index === undefined) return [];
  const mission = context.entry(index);
  const { knowledge } = context;
  const known = knowledge.ids(mission, 'backup-crew');
  if (known.length === 0 || !knowledge.isComplete(mission, 'backup-crew')) return [];
  const whole = crewOf(people, context);
  if (whole) return judgeWholeCrew(whole, mission, flight.names[0] as Token, context);
  return [people, ...people.others].flatMap((one): Verdict[] => {
    const who = context.referentAlone(one);
    if (who === undefined || context.kindOf(who) !== 'person') return [];
    const person = context.entry(who);
    const token = context.nameToken(one);
    const base = { check: 'wrong-crew' as const, claim: `${person.id}: backup of ${mission.id}`, about: mission.id };
    if (known.includes(person.id)) return [{ ...base, state: 'supported', span: token, found: '' }];
    const own = people.others.length === 0 ? onlyBackup(person, context) : undefined;
    const right = own ? knowledge.nameOf(own) : inWords(known.map((id) => knowledge.nameOf(id)));
    const wrong: Token = own ? (flight.names[0] as Token) : token;
    return [
      {
        ...base,
        state: 'contradicted',
        ...context.quoted(wrong),
        message: own ? 'wrong-crew.backup-flight' : 'wrong-crew.backup',
        known: right,
        ...(own ? { correction: right } : {}),
        details: { who: knowledge.spoken(person.id), subject: knowledge.spoken(mission.id) },
      },
    ];
  });
}

/** "the crew of Apollo 15", "the crew for Apollo 15": all who flew, as a list that is complete. */
function crewOf(people: NounPhrase, context: SentenceContext): Entry | undefined {
  if (people.head.lower !== 'crew' || people.others.length > 0) return undefined;
  const behind = context.reading.phrases.find(({ phrase }) =>
    /^ (?:of|for) (?:the )?$/.test(context.text.slice(people.end, phrase.start)),
  );
  const owner = people.of ?? people.possessor ?? behind?.phrase ?? (people.names.length === 1 ? people : undefined);
  const index = owner && flightMeant(owner, context);
  const entry = index === undefined ? undefined : context.entry(index);
  return entry?.kind === 'crewed-flight' && context.knowledge.isComplete(entry, 'crew') ? entry : undefined;
}

/** "The crew of Apollo 15 had been the backup crew of Apollo 10": nobody of the one stood by for the other. */
function judgeWholeCrew(flown: Entry, mission: Entry, token: Token, context: SentenceContext): Verdict[] {
  const { knowledge } = context;
  const crew = knowledge.ids(flown, 'crew');
  const backups = knowledge.ids(mission, 'backup-crew');
  const base = {
    check: 'wrong-crew' as const,
    claim: `crew of ${flown.id}: backups of ${mission.id}`,
    about: mission.id,
  };
  const span = { start: token.start, end: token.end };
  if (crew.every((id) => backups.includes(id))) return [{ ...base, state: 'supported', span, found: '' }];
  if (crew.some((id) => backups.includes(id))) return [];
  const right = knowledge
    .allOf('crewed-flight')
    .filter((one) => crew.length > 0 && crew.every((id) => knowledge.ids(one, 'backup-crew').includes(id)))
    .map(({ id }) => knowledge.nameOf(id));
  const [only, another] = right;
  return [
    {
      ...base,
      state: 'contradicted',
      ...context.quoted(span),
      message: 'wrong-crew.backup',
      known: inWords(backups.map((id) => knowledge.nameOf(id))),
      ...(only !== undefined && another === undefined ? { correction: only } : {}),
      details: { who: `the crew of ${knowledge.nameOf(flown.id)}`, subject: knowledge.spoken(mission.id) },
    },
  ];
}

/** The one flight for which somebody was a backup. */
function onlyBackup(person: Entry, { knowledge }: SentenceContext): EntryId | undefined {
  const flights = knowledge
    .allOf('crewed-flight')
    .filter((flight) => knowledge.ids(flight, 'backup-crew').includes(person.id));
  return flights.length === 1 ? flights[0]?.id : undefined;
}
