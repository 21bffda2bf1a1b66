import { deepEqual, equal, ok } from 'node:assert/strict';
import { ENGLISH } from '../../../server/features/messages/language.ts';
import { wordsOf } from '../../../server/features/messages/words.ts';
import { type Rewrite, rewritesAt } from '../../../server/features/rewriting/rewrites.ts';
import { indefinite, possessive } from '../../../server/prose/grammar.ts';
import { analysisOf, cursorIn, glossary } from './reading.ts';

function rewritesIn(marked: string): { readonly text: string; readonly rewrites: ReadonlyMap<string, Rewrite> } {
  const { text, offset } = cursorIn(marked);
  const rewrites = rewritesAt(analysisOf(text), glossary, text, { from: offset, to: offset });
  return { text, rewrites: new Map(rewrites.map((rewrite) => [wordsOf(rewrite.title, ENGLISH), rewrite])) };
}

function applied(text: string, { changes }: Rewrite): string {
  let changed = text;
  for (const { span, text: put } of changes.toReversed())
    changed = changed.slice(0, span.from) + put + changed.slice(span.to);
  return changed;
}

/** What a text becomes by the rewrite of a title. */
function becomes(marked: string, title: string, expected: string): void {
  it(`${marked.replaceAll('\n', '\\n')}: ${title}`, () => {
    const { text, rewrites } = rewritesIn(marked);
    const rewrite = rewrites.get(title);
    ok(rewrite, `only ${[...rewrites.keys()].join(' | ')}`);
    equal(applied(text, rewrite), expected);
  });
}

function isNotOffered(marked: string, title: string): void {
  it(`${marked.replaceAll('\n', '\\n')}: not ${title}`, () => {
    const { rewrites } = rewritesIn(marked);
    ok(!rewrites.has(title), [...rewrites.keys()].join(' | '));
  });
}

const here = (form: string): string => `Use the form “${form}”`;
const JWST = 'James Webb Space Telescope';
const FIRST = `${JWST} (JWST)`;

describe('The form of a name here', () => {
  becomes('ESA built We|bb.', here(JWST), 'ESA built the James Webb Space Telescope.');
  becomes('ESA built We|bb.', here('JWST'), 'ESA built JWST.');
  becomes('ESA built We|bb.', here(FIRST), `ESA built the ${FIRST}.`);
  becomes('We|bb was built by ESA.', here(JWST), `The ${JWST} was built by ESA.`);
  becomes(`The James We|bb Space Telescope was built by ESA.`, here('Webb'), 'Webb was built by ESA.');
  becomes(`ESA built the James We|bb Space Telescope.`, here('JWST'), 'ESA built JWST.');
  becomes(`ESA built the *James We|bb Space Telescope*.`, here('JWST'), 'ESA built *JWST*.');
  becomes('ESA built *We|bb*.', here(JWST), `ESA built the *${JWST}*.`);
  becomes('ESA built [We|bb](https://x.org).', here(JWST), `ESA built the [${JWST}](https://x.org).`);
  becomes('ESA polished We|bb’s mirror.', here(JWST), `ESA polished the ${JWST}’s mirror.`);
  becomes("ESA polished We|bb's mirror.", here(FIRST), `ESA polished the ${JWST}'s (JWST's) mirror.`);
  becomes('ESA showed a We|bb image.', here(JWST), `ESA showed a ${JWST} image.`);
  becomes(
    'The image was taken by an ES|A probe.',
    here('European Space Agency'),
    'The image was taken by a European Space Agency probe.',
  );
  becomes('A European Space Agen|cy probe flew.', here('ESA'), 'An ESA probe flew.');
  becomes('The new We|bb telescope of ESA flew.', here('JWST'), 'The new JWST telescope of ESA flew.');
  becomes(
    'It was NA|SA that flew JWST.',
    here('National Space Administration'),
    'It was the National Space Administration that flew JWST.',
  );
  becomes(`ESA flew the James We|bb\nSpace Telescope.`, here('Webb'), 'ESA flew Webb.');
  becomes(`ESA flew the ${JWST} (JW|ST).`, here('Webb'), 'ESA flew Webb.');
  becomes(
    'ESA flew the James Webb Space Telescope, or JW|ST for short.',
    here('Webb'),
    'ESA flew the James Webb Space Telescope, or Webb for short.',
  );
  isNotOffered('ESA showed JW|ST-based images.', here(JWST));
  isNotOffered('ESA flew the **James We|bb** Space Telescope.', here('JWST'));
  isNotOffered('ESA built Webb|.', here('Webb'));
  isNotOffered('ESA bu|ilt Webb.', here(JWST));
});

describe('The form of a name everywhere', () => {
  const all = (form: string, places: string): string => `Use the form “${form}” everywhere (${places})`;
  const first = (form: string): string => `Use “${FIRST}” first, then “${form}”`;
  becomes(
    '# JWST looks far\n\nESA built We|bb. Webb’s mirror is wide. “I love Webb,” ESA said.\n\n> Webb is great.',
    all('JWST', '2 places'),
    '# JWST looks far\n\nESA built JWST. JWST’s mirror is wide. “I love Webb,” ESA said.\n\n> Webb is great.',
  );
  becomes(
    '# JWST looks far\n\nESA built JW|ST. JWST’s mirror is wide.\n\nSo JWST flew.',
    first('Webb'),
    `# Webb looks far\n\nESA built the ${FIRST}. Webb’s mirror is wide.\n\nSo Webb flew.`,
  );
  becomes(`ESA built the ${FIRST}. Then We|bb flew.`, first('JWST'), `ESA built the ${FIRST}. Then JWST flew.`);
  becomes(
    'ESA built the JWST. The JWST flew, and We|bb saw.',
    all('JWST', '1 place'),
    'ESA built the JWST. The JWST flew, and the JWST saw.',
  );
  becomes(
    'ESA built JWST. The We|bb images came.',
    all(JWST, '2 places'),
    `ESA built the ${JWST}. The ${JWST} images came.`,
  );

  it('is offered for more than one mention only, and never where nothing would change', () => {
    deepEqual(
      [...rewritesIn('ESA built We|bb.').rewrites.keys()].filter((title) => title.includes('everywhere')),
      [],
    );
    ok(![...rewritesIn('ESA built We|bb. Webb flew.').rewrites.keys()].includes(all('Webb', '0 places')));
    for (const { changes } of rewritesIn('ESA built We|bb. Webb flew.').rewrites.values()) ok(changes.length > 0);
  });
});

describe('Grammar around names', () => {
  it('has the article that a form sounds like', () => {
    const said = (form: string): string => `${indefinite(form)} ${form}`;
    deepEqual(
      ['ESA', 'NASA', 'JWST', 'ISS', 'European', 'FAA', 'USA', 'Orion', 'UN', 'Uranus', 'MAVEN', 'SLS', 'Hubble'].map(
        said,
      ),
      [
        'an ESA',
        'a NASA',
        'a JWST',
        'an ISS',
        'a European',
        'an FAA',
        'a USA',
        'an Orion',
        'a UN',
        'a Uranus',
        'a MAVEN',
        'an SLS',
        'a Hubble',
      ],
    );
  });

  it('has the ending that makes a form possessive', () => {
    const owned = (form: string): string => form + possessive(form, '’');
    deepEqual(['Webb', 'Mars', 'United States', 'Rockwell Industries', 'Cygnus'].map(owned), [
      'Webb’s',
      'Mars’s',
      'United States’',
      'Rockwell Industries’',
      'Cygnus’s',
    ]);
  });
});
