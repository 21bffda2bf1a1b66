import * as lexicon from './lexicon.ts';
import type { VerbGroup } from './phrases.ts';
import type { Tag, Token } from './tokens.ts';

const CHAIN_VERBS = new Set([
  'go',
  'begin',
  'start',
  'continue',
  'come',
  'use',
  'manage',
  'get',
  'serve',
  'prove',
  'happen',
  'cease',
  'proceed',
]);
const TRYING: ReadonlySet<string> = new Set(['try', 'attempt', 'seek', 'aim', 'hope']);

/** Nothing else begins one. */
const BEGINNINGS: ReadonlySet<Tag> = new Set(['verb', 'auxiliary', 'modal', 'to', 'negator']);

/** The verb group that starts at a token, if one does. */
export function verbGroupAt(tokens: readonly Token[], start: number): VerbGroup | undefined {
  if (!BEGINNINGS.has((tokens[start] as Token).tag)) return undefined;
  const state = {
    lemma: '',
    tense: 'none' as VerbGroup['tense'],
    isFinite: false,
    hasBe: false,
    isPerfect: false,
    isProgressive: false,
    isPassive: false,
    isNegated: false,
    isPlanned: false,
    isYetTo: false,
    isInfinitive: false,
    modal: undefined as string | undefined,
    adverbs: [] as string[],
    verb: undefined as Token | undefined,
    isBare: false,
  };
  let at = start;
  for (; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (state.verb && token.tag !== 'to' && token.tag !== 'adverb' && token.lower !== 'on') break;
    if (!step(tokens, at, start, state)) break;
  }
  if (state.verb === undefined && !state.hasBe && state.lemma === '') return undefined;
  while (at > start + 1 && tokens[at - 1]?.tag === 'adverb') {
    at--;
    state.adverbs.pop();
  }
  if (tokens[at - 1]?.tag === 'to') at--;
  if (state.modal === 'would' && isToldAhead(tokens, start, at))
    Object.assign(state, { modal: undefined, tense: 'past' });
  return finish(tokens, start, at, state);
}

const LATER = /^(?:later|again|eventually|subsequently|ultimately)$/;
const SUPPOSING =
  /^(?:plan\w*|propos\w*|schedul\w*|envis\w*|concept\w*|intend\w*|intention\w*|original\w*|hop(?:e|ed|es|ing)|expect\w*|suggest\w*|predict\w*|think|thought|believ\w*|imagin\w*|wonder\w*|said|says?|told|promis\w*|swore|vow\w*|fear\w*|announc\w*|declar\w*|could|should|might|probably|perhaps|but|otherwise|never|not)$/;

/** "would later command", "would fly again": told from then, of what did come; not where anything in the sentence supposes or plans. */
const isToldAhead = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to + 1).some(({ lower }) => LATER.test(lower)) &&
  !tokens.some(({ lower }) => lexicon.CONDITIONALS.has(lower) || SUPPOSING.test(lower));

interface GroupState {
  lemma: string;
  tense: VerbGroup['tense'];
  isFinite: boolean;
  hasBe: boolean;
  isPerfect: boolean;
  isProgressive: boolean;
  isPassive: boolean;
  isNegated: boolean;
  isPlanned: boolean;
  isYetTo: boolean;
  isInfinitive: boolean;
  modal: string | undefined;
  adverbs: string[];
  verb: Token | undefined;
  isBare: boolean;
}

function step(tokens: readonly Token[], at: number, start: number, state: GroupState): boolean {
  const token = tokens[at] as Token;
  switch (token.tag) {
    case 'modal':
      return readModal(token, state);
    case 'auxiliary':
      return readAuxiliary(tokens, at, state);
    case 'determiner':
      // "has neither signed nor ratified"
      if (at > start && token.lower === 'neither' && tokens[at + 1]?.tag === 'verb') {
        state.isNegated = true;
        return true;
      }
      return (
        at > start && /^(all|both|each)$/.test(token.lower) && ['verb', 'auxiliary'].includes(tokens[at + 1]?.tag ?? '')
      );
    case 'negator':
      state.isNegated = !state.isNegated;
      return at > start || tokens[at + 1]?.tag === 'verb' || tokens[at + 1]?.tag === 'to';
    case 'adverb':
      if (at === start) return false;
      state.adverbs.push(token.lower);
      if (token.lower === 'never') state.isNegated = true;
      return true;
    case 'to':
      return readTo(tokens, at, start, state);
    case 'verb':
      readVerb(token, state);
      return true;
    case 'preposition':
      // "would go on to"
      return (
        token.lower === 'on' &&
        tokens[at + 1]?.tag === 'to' &&
        (state.verb?.verbs.some((form) => form.lemma === 'go') ?? false)
      );
    case 'adjective':
      return readPlanningAdjective(tokens, at, state);
    default:
      return false;
  }
}

function readModal(token: Token, state: GroupState): boolean {
  if (state.verb) return false;
  state.isFinite = true;
  if (/^(will|shall|'ll|wo)$/.test(token.lower)) state.tense = 'future';
  else {
    state.modal = token.lower;
    state.tense = 'present';
  }
  return true;
}

function readAuxiliary(tokens: readonly Token[], at: number, state: GroupState): boolean {
  const token = tokens[at] as Token;
  if (token.lower === "'s" && tokens[at - 1]?.tag !== 'pronoun') return false;
  const lemma = /^(have|has|had|having|'ve)$/.test(token.lower)
    ? 'have'
    : /^(do|does|did)$/.test(token.lower)
      ? 'do'
      : 'be';
  const isPast = /^(was|were|had|did)$/.test(token.lower);
  const isFiniteForm = !/^(be|been|being|having)$/.test(token.lower);
  if (isFiniteForm && !state.isFinite && !state.isInfinitive) {
    state.isFinite = true;
    state.tense = isPast ? 'past' : 'present';
  }
  if (lemma === 'have') state.isPerfect = true;
  if (lemma === 'be') state.hasBe = true;
  if (state.lemma === '' || lemma === 'be') state.lemma = lemma;
  return true;
}

function readTo(tokens: readonly Token[], at: number, start: number, state: GroupState): boolean {
  const next = tokens[at + 1];
  const after = tokens[at + 2];
  const isInfinitive =
    next !== undefined &&
    (next.tag === 'verb' ||
      (next.tag === 'auxiliary' && /^(be|have)$/.test(next.lower)) ||
      (next.tag === 'adverb' && after?.tag === 'verb') ||
      next.verbs.some((form) => form.base && next.tag === 'verb'));
  if (!isInfinitive) return false;
  if (at === start || (at === start + 1 && state.isNegated)) {
    state.isInfinitive = true;
    return true;
  }
  if (state.verb) {
    // What somebody will try to do is ahead, as what he will do.
    const isAhead = state.tense === 'future';
    const lemma = state.verb.verbs.find(
      (form) => CHAIN_VERBS.has(form.lemma) || (isAhead && TRYING.has(form.lemma)),
    )?.lemma;
    const fails = state.verb.verbs.some((form) => form.lemma === 'fail');
    const isPlan = state.isPassive && lexicon.PLANNING.has(state.lemma);
    if (!lemma && !fails && !isPlan) return false;
    if (isPlan) Object.assign(state, { isPlanned: true, isPassive: false, hasBe: false });
    if (lemma === 'go' && state.modal === 'would') {
      state.modal = undefined;
      state.tense = 'past';
    }
    if (fails) state.isNegated = true;
    if (lemma === 'continue') state.isProgressive = true;
    state.verb = undefined;
    return true;
  }
  if (state.adverbs.includes('yet')) {
    state.isYetTo = true;
    return true;
  }
  if (state.hasBe) {
    // What somebody was able to do, he did.
    state.isPlanned = tokens[at - 1]?.lower !== 'able';
    state.hasBe = false;
    state.lemma = '';
    return true;
  }
  return false;
}

function readVerb(token: Token, state: GroupState): void {
  const form = chooseForm(token, state);
  state.verb = token;
  state.lemma = form.lemma;
  if (state.hasBe && form.ing) state.isProgressive = true;
  else if (state.hasBe && form.participle) {
    state.isPassive = true;
  } else if (!state.isFinite && !state.isInfinitive && !state.isPerfect) {
    if (form.ing && !form.past && !form.base) state.isBare = true;
    else if (form.past || form.third || form.base) {
      state.isFinite = true;
      state.tense = form.past ? 'past' : 'present';
      state.isBare = form.participle;
    } else state.isBare = true;
  }
}

function chooseForm(token: Token, state: GroupState): Token['verbs'][number] {
  const order: ((form: Token['verbs'][number]) => boolean)[] =
    state.hasBe || state.isPerfect
      ? [(f) => f.participle, (f) => f.ing]
      : state.isInfinitive || state.modal !== undefined || state.tense === 'future'
        ? [(f) => f.base]
        : [(f) => f.past, (f) => f.participle, (f) => f.third];
  for (const test of order) {
    const form = token.verbs.find(test);
    if (form) return form;
  }
  return token.verbs[0] as Token['verbs'][number];
}

const PLANNED_ADJECTIVE =
  /^(due|set|scheduled|planned|supposed|meant|intended|expected|slated|likely|about|ready|designed|built|destined|hoped|poised|able)$/;
function readPlanningAdjective(tokens: readonly Token[], at: number, state: GroupState): boolean {
  const token = tokens[at] as Token;
  if (
    !state.hasBe ||
    !PLANNED_ADJECTIVE.test(token.lower) ||
    tokens[at + 1]?.tag !== 'to' ||
    tokens[at + 2]?.tag !== 'verb'
  )
    return false;
  return true;
}

function finish(tokens: readonly Token[], from: number, to: number, state: GroupState): VerbGroup | undefined {
  if (to <= from) return undefined;
  const verb = state.verb ?? (tokens[to - 1] as Token);
  const onlyModifiers = state.verb === undefined && !state.hasBe && !(state.lemma === 'have' || state.lemma === 'do');
  if (onlyModifiers) return undefined;
  const form: VerbGroup['form'] = state.isInfinitive
    ? 'infinitive'
    : state.isFinite
      ? 'finite'
      : state.verb?.verbs.some((f) => f.ing) ||
          (state.verb === undefined && tokens[from]?.lower === 'being') ||
          tokens[from]?.lower === 'having'
        ? 'gerund'
        : 'participle';
  return {
    type: 'verb-group',
    from,
    to,
    start: (tokens[from] as Token).start,
    end: (tokens[to - 1] as Token).end,
    lemma: state.lemma,
    form,
    tense: state.tense,
    isPassive: state.isPassive || (form === 'participle' && state.isBare),
    isPerfect: state.isPerfect && state.verb !== undefined,
    isProgressive: state.isProgressive,
    isNegated: state.isNegated,
    modal: state.modal,
    isPlanned: state.isPlanned,
    isYetTo: state.isYetTo,
    adverbs: state.adverbs,
    maybeParticiple: form === 'finite' && state.isBare,
    isSingular: form === 'finite' && tokens.slice(from, to).some(({ lower }) => /^(?:was|is|has)$/.test(lower)),
    isPlural: form === 'finite' && tokens.slice(from, to).some(({ lower }) => /^(?:were|are|have)$/.test(lower)),
    verb,
  };
}
