import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { spliced, splicedIfOther, stretchBetween } from '../../../server/prose/stretch.ts';

const stretchOf = (old: readonly string[], now: readonly string[]) =>
  stretchBetween(old.length, now.length, (i, k) => old[i] === now[k]);

describe('The stretch in which two versions of a list differ', () => {
  it('is the least one', () => {
    deepEqual(stretchOf(['a', 'b', 'c'], ['a', 'x', 'y', 'c']), { start: 1, endOld: 2, endNew: 3 });
    deepEqual(stretchOf(['a', 'a'], ['a', 'a', 'a']), { start: 2, endOld: 2, endNew: 3 });
    deepEqual(stretchOf(['a'], ['a']), { start: 1, endOld: 1, endNew: 1 });
    deepEqual(stretchOf([], ['a']), { start: 0, endOld: 0, endNew: 1 });
  });

  it('put into the old list makes the new one', () => {
    const lists = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 });
    fc.assert(
      fc.property(lists, lists, (old, now) => {
        const stretch = stretchOf(old, now);
        deepEqual(spliced(old, stretch, now.slice(stretch.start, stretch.endNew)), now);
      }),
    );
  });

  it('leaves the old list itself where it is made anew and says the same', () => {
    const old = [['a'], ['b'], []];
    const stretch = { start: 1, endOld: 2, endNew: 2 };
    equal(splicedIfOther(old, stretch, [['b']]), old);
    deepEqual(splicedIfOther(old, stretch, [['c']]), [['a'], ['c'], []]);
    deepEqual(splicedIfOther(old, { ...stretch, endNew: 3 }, [['b'], ['b']]), [['a'], ['b'], ['b'], []]);
    deepEqual(splicedIfOther(old, { ...stretch, endNew: 1 }, []), [['a'], []]);
  });
});
