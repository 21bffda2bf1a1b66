import assert from 'node:assert/strict';
import { sentencesIn } from '../../../server/prose/sentences.ts';

/** Give the sentences with a bar between them. */
function splits(marked: string): void {
  it(marked, () => {
    const text = marked.replaceAll('|', '');
    assert.deepEqual(
      sentencesIn(text).map(({ start, end }) => text.slice(start, end)),
      marked.split('|').map((sentence) => sentence.trim()),
    );
  });
}

describe('sentences', () => {
  splits('It flew. |It landed! |Did it? |Yes');
  splits('First to orbit the Earth\n|Yuri Gagarin\n|First to walk in space');
  splits('It cost 3.5 billion. |It weighs 2.2 t.');
  splits('Dr. Smith met Mr. Jones and Lt. Col. Hadfield at St. Petersburg.');
  splits('J. F. Kennedy spoke. |H. G. Wells wrote. |H. A. Lorentz read.');
  splits('David C. Jewitt and Gerald P. Carr flew.');
  splits('That was Plan B. |The crew used it.');
  splits('The U.S. Air Force flew from the U.S. |The U.K. did not.');
  splits('He lived in Washington, D.C. |In 1969 he left.');
  splits('It left at 9:32 a.m. EDT and came at 5 p.m. |The crew slept.');
  splits('See Fig. 3, Eq. 4 and No. 5. |Was it new? |No. |It was not.');
  splits('It flew on Jan. 5, ca. 1600 or c. 1610, approx. 3 times, i.e. often, e.g. today.');
  splits('Smith et al. found it. |Jones et al. |The others did not.');
  splits('SpaceX Inc. and Boeing Co. bid. |They won.');
  splits('It orbits the Sun. |Mars does too. |So does the crew in it. |All fly.');
  splits('“It works.” |She left. |“Go!” |He went.');
  splits('“It works!” she said. |"Why?" he asked.');
  splits('Well... it flew. |Then… |It fell. |Really?! |Yes.');
  splits('The probe (it flew in 1977. It still does.) is far. |(It is old. |Very old.) |So.');
  splits('Yahoo! News said so.');
  splits('It flew . . . Nobody knows. |It fell.');
  splits('Eicher, D. “Michael Collins remembers.”');
  splits('It said [...] Nothing.');
  splits('1. The crew left.');
  splits('Here is why: It fell; It broke.');
  splits('Visit \uFFFC. |\uFFFC is next.');
  splits('Firsts |1963 Tereshkova flies |1984 Savitskaya walks |1992 Jemison flies. |It is done.');
  splits('1963 Tereshkova flies |1984 Savitskaya walks |1992 Jemison flies');
  splits('It passed the body 2014 MU69 and saw the object 2012 DR30 too.');
  splits('At Tokyo 2020 Japan won, and at Paris 2024 Japan did too.');
  splits('In the summer of 1969 Neil Armstrong flew, and in late 1969 Apollo 12 followed. |By May 1973 Skylab was up.');
  splits('It flew in 1977. |41 years later it left.');
  splits('An open ( bracket. |It does not matter.');
  splits('火星です。|次です。');
  it('leaves out the spaces around', () => assert.deepEqual(sentencesIn('  It flew.  '), [{ start: 2, end: 10 }]));
  it('finds none in nothing', () => assert.deepEqual(sentencesIn('  '), []));
});
