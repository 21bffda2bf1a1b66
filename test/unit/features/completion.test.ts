import { deepEqual, equal, ok } from 'node:assert/strict';
import { type Completions, completionsAt } from '../../../server/features/completion.ts';
import { analysisOf, cursorIn, glossary } from './reading.ts';

function listIn(marked: string, isInvoked: boolean): Completions | null {
  const { text, offset } = cursorIn(marked);
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  return completionsAt(analysisOf(text), glossary, { offset, lineStart, isInvoked });
}

/** What is typed, replaced, and offered first. */
function offers(marked: string, replaced: string, ...labels: readonly string[]): void {
  it(`${JSON.stringify(marked)} offers ${labels.join(', ')}`, () => expectList(marked, false, replaced, labels));
}
function offersOnKey(marked: string, replaced: string, ...labels: readonly string[]): void {
  it(`${JSON.stringify(marked)} offers on a key ${labels.join(', ')}`, () =>
    expectList(marked, true, replaced, labels));
}
function expectList(marked: string, isInvoked: boolean, replaced: string, labels: readonly string[]): void {
  const list = listIn(marked, isInvoked);
  equal(list?.typed, replaced);
  deepEqual(
    list?.items.slice(0, labels.length).map(({ label }) => label),
    labels,
  );
  const { text } = cursorIn(marked);
  equal(text.slice(list?.replace.from, list?.replace.to), replaced);
}
function offersNothing(marked: string, isInvoked = false): void {
  it(`${JSON.stringify(marked)} offers nothing${isInvoked ? ' on a key' : ''}`, () =>
    deepEqual(listIn(marked, isInvoked)?.items ?? [], []));
}

const ABOUT = 'ESA flew Rosetta.\n\n';

describe('Completion while typing', () => {
  offers('Then Ros|', 'Ros', 'Rosetta');
  offers('ROS|', 'ROS', 'Rosetta');
  offers('Then Perseverence|', 'Perseverence', 'Perseverance');
  offers('Then James W|', 'James W', 'James Webb Space Telescope (JWST)', 'James Webb Space Telescope');
  offers(
    'Then James We|',
    'James We',
    'James Webb Space Telescope (JWST)',
    'James Webb Space Telescope',
    'Jim Wetherbee',
  );
  offers('Jim Wetherbee. Then James We|', 'James We', 'Jim Wetherbee', 'James Webb Space Telescope (JWST)');
  offers('Then JWS|', 'JWS', 'James Webb Space Telescope (JWST)');
  offers(`${ABOUT}It was ESA that Eur|`, 'Eur', 'ESA', 'European Space Agency', 'Europa');
  offers(`${ABOUT}Later ros|`, 'ros', 'Rosetta');
  offers('**Ros|** flew', 'Ros', 'Rosetta');
  offers('With Planet|', 'Planet', 'The Planetary Society');
  offers('With the Planet|', 'Planet', 'Planetary Society');
  offers('With Webb came telescope james|', 'telescope james', 'Webb', 'JWST');
  offersNothing(`${ABOUT}The space agency|`);
  offers('Then ESA flew Jmaes Webb|', 'Jmaes Webb', 'James Webb Space Telescope (JWST)');
  offers('Eur|', 'Eur', 'European Space Agency (ESA)', 'European Space Agency', 'Europa');
  offersNothing('ESA. Then Rosetta|');
  offersNothing('ESA. Then Rosetta fl|');
  offersNothing('ESA. Then Rosetta.|');
  offersNothing('Then ESA 201|');
  offersNothing('Late|');
  offersNothing('Then Ro|');
  offersNothing('Then ros|');
  offersNothing('Then jwst|');
  offersNothing(`${ABOUT}The|`);
  offersNothing(`${ABOUT}They were happy with the|`);
  offersNothing(`${ABOUT}Agency|`);
  offersNothing(`${ABOUT}\`Ros|\``);
  offersNothing(`${ABOUT}[x](Ros|)`);
  offersNothing(`---\ntitle: Ros|\n---\n`);
  offersNothing('|');
});

describe('Completion asked for by a key', () => {
  offersOnKey('Then jwst|', 'jwst', 'James Webb Space Telescope (JWST)');
  offersOnKey('Then webb|', 'webb', 'James Webb Space Telescope (JWST)');
  offersOnKey('Then telescope james|', 'telescope james', 'James Webb Space Telescope (JWST)');
  offersOnKey('Then perseverence|', 'perseverence', 'Perseverance');
  offersOnKey('Then chandrayan|', 'chandrayan', 'Chandrayaan-3');
  offersOnKey('Then esro|', 'esro', 'European Space Agency (ESA)');
  offersOnKey('With James\nWebb Space Tel|', 'Webb Space Tel', 'James Webb Space Telescope (JWST)');
  offersNothing('happy with the|', true);
  offersNothing('the first craft|', true);
});

describe('Completion', () => {
  it('offers the short form only after an earlier mention', () => {
    const labels = (marked: string) => listIn(marked, true)?.items.map(({ label }) => label);
    deepEqual(labels('The Webb|'), ['James Webb Space Telescope (JWST)', 'James Webb Space Telescope']);
    deepEqual(labels('The JWST. The Webb|'), ['Webb', 'JWST', 'James Webb Space Telescope']);
    deepEqual(labels('The Webb|. The JWST.'), ['James Webb Space Telescope (JWST)', 'James Webb Space Telescope']);
  });

  it('is not slow on a long line', () => {
    const line = `${'word '.repeat(20_000)}, Ros`;
    const start = performance.now();
    ok(listIn(`${line}|`, true));
    ok(performance.now() - start < 2_000);
  });
});
