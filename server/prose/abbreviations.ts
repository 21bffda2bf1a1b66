/** Abbreviations by what their full stop tells of the sentence. In lower case, without the last stop. */

/** Something must follow: a name, a figure, an example. Their stop never ends a sentence. */
export const LEADING = new Set(
  (
    'dr mr mrs ms messrs prof lt col gen capt cmdr cdr comdr sgt maj adm brig rev hon sen rep gov pres amb supt st ste mt ft ' +
    'e.g i.e eg ie viz vs v cf approx ca c circa esp incl resp aka gr'
  ).split(' '),
);

/** They stand before a figure; without one, their stop ends the sentence. */
export const BEFORE_FIGURE = new Set(
  'no nos fig figs eq eqs eqn ch chap sec sect vol pp p pt ref refs tab app art'.split(' '),
);

/** They may end a sentence, and often do not: "in the U.S. The probe ..." but "the U.S. Air Force". */
export const TRAILING = new Set(
  (
    'jr sr inc ltd co corp bros llc esq etc al ph.d d.sc b.sc m.sc m.d b.a m.a a.m p.m am pm a.d b.c b.c.e c.e u.s u.k u.n u.s.a ' +
    'u.s.s.r e.u d.c jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun dept univ ' +
    'assn assoc est govt natl intl ave blvd rd lat long min max hr hrs sq cu mi km lb lbs oz in mph ret r.a dec'
  ).split(' '),
);

/** Trailing abbreviations that are words as well: their stop counts as the word's unless a figure follows. */
export const ALSO_WORDS = new Set(
  'mar sat sun mon wed fri in min max long art app tab co am pt ch ref refs no dec est fig'.split(' '),
);

/** Words that start sentences and seldom follow an abbreviation inside one. */
export const STARTERS = new Set(
  (
    'a about after all along also although among an and another any as at because before besides both but by despite during each ' +
    'earlier even every few finally first following for from further given had has have he her here his how however if in indeed ' +
    'instead into is it its just last later like many meanwhile more moreover most much nearly neither nevertheless next no nor not ' +
    'now of on once one only or other others our over perhaps rather several she similarly since so some soon still such than that ' +
    'the their then there therefore these they this those though three through throughout thus to today together two under unlike ' +
    'until upon was we were what when where whereas whether which while who why will with within without yet you your'
  ).split(' '),
);

/** Names that end in a mark of exclamation or question. */
export const NAMES_WITH_MARK = new Set(['yahoo', 'jeopardy', 'oops']);
