import { datesIn } from '../../mentions/dates.ts';
import { quantitiesIn } from '../../mentions/quantities.ts';
import type { Finding } from '../finding.ts';

/** What somebody found right as it is written. What is left out may be anything. */
export interface AcceptedClaim {
  readonly check: string;
  /** The entry's id, or the name of the subject as the message has it. */
  readonly about?: string;
  /** What is claimed of it: "was launched", "mass". */
  readonly relation?: string;
  /** The words that were found. */
  readonly found?: string;
  readonly reason?: string;
}

/** Arguments of messages that tell what is claimed; the others hold what is known, which may change. */
const RELATION = ['event', 'what', 'role', 'place', 'world', 'record', 'set', 'craft'];

/** A finding as it is accepted: the claim, and neither its place nor what is known of it. */
export function claimOf({ check, about, message }: Finding): AcceptedClaim {
  const told = message.arguments;
  const variant = message.id.startsWith(`${check}.`) ? message.id.slice(check.length + 1) : '';
  const relation = [variant, ...RELATION.map((name) => String(told[name] ?? ''))]
    .filter((part) => part !== '')
    .join(', ');
  const subject = about ?? (told.subject === undefined ? undefined : String(told.subject));
  const found = told.found ?? told.who;
  return {
    check,
    ...(subject === undefined ? {} : { about: subject }),
    ...(relation === '' ? {} : { relation }),
    ...(found === undefined ? {} : { found: String(found) }),
  };
}

let sets = 0;

/** The accepted claims of a folder. */
export class AcceptedClaims {
  readonly #byCheck = new Map<string, AcceptedClaim[]>();
  /** Tells this set from others. */
  readonly #number = ++sets;

  constructor(claims: readonly AcceptedClaim[]) {
    for (const claim of claims) this.#byCheck.set(claim.check, [...(this.#byCheck.get(claim.check) ?? []), claim]);
  }

  /** The claim that a finding is about, if it is among them. */
  find(finding: Finding): AcceptedClaim | undefined {
    const claims = this.#byCheck.get(finding.check);
    if (!claims) return undefined;
    const one = claimOf(finding);
    const values = [one.found, finding.message.arguments.who].filter((value) => value !== undefined).map(meaningOf);
    return claims.find(
      ({ about, relation, found }) =>
        (about === undefined || about === one.about) &&
        (relation === undefined || relation === one.relation) &&
        (found === undefined || values.includes(meaningOf(found))),
    );
  }

  /** Sets are alike only where they are the same: analyses are kept by their options. */
  toJSON(): number {
    return this.#number;
  }
}

/** What words stand for, however they are written: "5 March 2004" and "March 5, 2004" are one day. */
function meaningOf(value: string | number): string {
  const words = String(value).trim();
  const [date, ...dates] = datesIn(words);
  if (date?.days && dates.length === 0 && isWhole(date, words)) return `${date.days.first}..${date.days.last}`;
  const [quantity, ...quantities] = quantitiesIn(words);
  if (quantity && quantities.length === 0 && isWhole(quantity, words))
    return `${quantity.dimension} ${quantity.min}..${quantity.max}`;
  return words
    .normalize('NFKC')
    .replace(/[’‘]/g, "'")
    .replace(/^the /i, '')
    .replace(/'s?$/, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

const isWhole = ({ start, end }: { readonly start: number; readonly end: number }, { length }: string): boolean =>
  start === 0 && end === length;
