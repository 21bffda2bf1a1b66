import { deepEqual, equal, match, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { dayOf } from '../../../glossary/dates.ts';
import { claimsOf } from '../../../server/features/fact-sheet/claims.ts';
import { ENGLISH } from '../../../server/features/messages/language.ts';
import { DEFAULT_SETTINGS } from '../../../server/features/settings.ts';
import { placeLabels, widthOf } from '../../../server/features/timeline/labels.ts';
import { scaleOf, shortDate } from '../../../server/features/timeline/scale.ts';
import { timelineAsSvg } from '../../../server/features/timeline/svg.ts';
import { stretchInWords, type Timeline, timelineOf } from '../../../server/features/timeline/timeline.ts';
import { analysisOf, glossary } from '../../fixtures/reading.ts';

function timelineIn(text: string): Timeline | undefined {
  const analysis = analysisOf(text);
  return timelineOf(analysis, glossary, claimsOf(analysis, glossary, DEFAULT_SETTINGS), 'Timeline: an article');
}

const rowIn = (text: string, name: string): Timeline['rows'][number] | undefined =>
  timelineIn(text)?.rows.find((row) => row.name === name);

const svgOf = (timeline: Timeline, width: number, isStandalone = false): string =>
  timelineAsSvg(timeline, { width, isStandalone, language: ENGLISH }).toString();

describe('The timeline of an article', () => {
  it('has the missions that it names, the earliest first', () => {
    const names = timelineIn('NASA launched Voyager 2, ESA Rosetta and Giotto; Apollo 11 was before.')?.rows.map(
      ({ name }) => name,
    );
    deepEqual(names, ['Apollo 11', 'Voyager 2', 'Giotto', 'Rosetta']);
  });

  it('is none where no mission is named', () => equal(timelineIn('NASA and ESA study the planet Mars.'), undefined));

  it('goes from launch to end', () => {
    const row = rowIn('ESA flew the Rosetta spacecraft.', 'Rosetta');
    equal(row && stretchInWords(row), '2004–2016');
    deepEqual(row && [row.isOpen, row.isPlanned], [false, false]);
    ok(
      row?.marks.some(
        ({ sign, where, date }) => sign === 'arrival' && where.includes('67P') && date === '6 August 2014',
      ),
    );
  });

  it('goes to the reference day for what is still at work', () => {
    const timeline = timelineIn('NASA’s Voyager 1 is far away.');
    const [row] = timeline?.rows ?? [];
    equal(row?.isOpen, true);
    equal(row?.to, timeline?.referenceDay);
  });

  it('tells days of a short flight', () => {
    const row = rowIn('Apollo 11 landed on the Moon.', 'Apollo 11');
    equal(row && stretchInWords(row), '16–24 July 1969');
    equal(row?.marks.at(-1)?.sign, 'end');
  });

  it('shows a date of the text that does not fit', () => {
    const row = rowIn('ESA’s Rosetta was launched in March 2006.', 'Rosetta');
    deepEqual(
      row?.marks.filter(({ sign }) => sign === 'said').map(({ date }) => date),
      ['March 2006'],
    );
  });
});

describe('The axis', () => {
  const labels = (from: number, to: number, width = 600): string[] =>
    scaleOf(from, to, 0, width).ticks.map(({ label }) => label);

  it('counts days for a week', () => {
    deepEqual(labels(dayOf(1969, 7, 16), dayOf(1969, 7, 24)).slice(0, 2), ['16 Jul', '18 Jul']);
  });
  it('counts months for a year', () => ok(labels(dayOf(2004, 1, 15), dayOf(2005, 1, 15)).includes('Apr 2004')));
  it('counts years for decades', () => ok(labels(dayOf(1957, 10, 4), dayOf(2026, 11, 28)).includes('1980')));

  it('has room for its labels and few lines, whatever the stretch and the width', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20_000, max: 30_000 }),
        fc.integer({ min: 0, max: 60_000 }),
        fc.integer({ min: 280, max: 2000 }),
        (from, length, width) => {
          const { x, ticks } = scaleOf(from, from + length, 0, width);
          ok(ticks.length <= width / 40);
          ticks.forEach(({ day, label }, i) => {
            const next = ticks[i + 1];
            if (next) ok(x(next.day) - x(day) > widthOf(label, 11), `${label} ${next.label}`);
          });
        },
      ),
    );
  });

  it('is as exact as there is room', () => {
    equal(shortDate(dayOf(2004, 3, 2), 'year'), '2004');
    equal(shortDate(dayOf(2004, 3, 2) + 0.3, 'month'), 'Mar 2004');
    equal(shortDate(dayOf(2004, 3, 2), 'day'), '2 Mar');
  });
});

describe('Labels', () => {
  it('never stand on each other, nor beyond the edges', () => {
    const wish = fc.record({
      text: fc.string({ maxLength: 30 }),
      x: fc.integer({ min: 0, max: 600 }),
      weight: fc.integer({ min: 0, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 30 }), (wishes) => {
        const placed = placeLabels(wishes, 10, 590, 11);
        for (const one of placed) {
          ok(one.left >= 10 && one.left + one.width <= 590.001);
          for (const other of placed)
            ok(
              one === other ||
                one.lane !== other.lane ||
                one.left + one.width <= other.left ||
                other.left + other.width <= one.left,
            );
        }
      }),
    );
  });

  it('keep the weightiest where there is no room for all', () => {
    const wishes = Array.from({ length: 20 }, (_, i) => ({ text: `a long label ${i}`, x: 100, weight: i }));
    const placed = placeLabels(wishes, 0, 200, 11);
    ok(placed.length < 20 && placed.some(({ text }) => text === 'a long label 19'));
  });
});

describe('The drawn timeline', () => {
  const timeline = timelineIn(
    'ESA’s Rosetta was launched in March 2006. Voyager 1 and Apollo 11 went before, and Philae with it.',
  );
  if (!timeline) throw new Error('no timeline');

  it('says what it shows to who does not see it', () => {
    match(
      svgOf(timeline, 600),
      /role="img" aria-labelledby="timeline-title timeline-desc"><title id="timeline-title">Timeline<\/title><desc id="timeline-desc">4 missions/,
    );
    match(svgOf(timeline, 600, true), /<desc[^>]*>.*Rosetta, 2004–2016: Launched, 2 March 2004;/);
  });

  it('tells every event to the pointing mouse', () =>
    match(svgOf(timeline, 600), /<title>Entered orbit: [^<]*67P[^<]*, 6 August 2014<\/title>/));

  it('leaves colours to the page, and brings its own as a file', () => {
    ok(!svgOf(timeline, 600).includes('<style>'));
    match(svgOf(timeline, 600, true), /<style>[\s\S]*prefers-color-scheme:dark/);
  });

  it('tells signs apart by shape: start, end and wrong date', () => {
    const shapes = new Set(
      ['launch', 'end', 'said', 'passage'].map((sign) =>
        new RegExp(`class="mark ${sign}">(?:<title>[^<]*</title>)?<(\\w+ (?:d="M[^a-z]*[a-z][^"]*)?)`)
          .exec(svgOf(timeline, 900))?.[1]
          ?.replace(/[\d.]+/g, '0'),
      ),
    );
    equal(shapes.size, 4);
  });

  it('is as wide as there is room', () => {
    for (const width of [320, 640, 1200]) match(svgOf(timeline, width), new RegExp(`viewBox="0 0 ${width} \\d+`));
  });

  it('says what found no room', () => {
    const many = { ...timeline, leftOut: 3 };
    match(svgOf(many, 600), /… and 3 more missions/);
  });
});
