/** How the German tables write what English writes otherwise. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/Sojus/g, 'Soyuz'],
  [/Wostok/g, 'Vostok'],
  [/Woschod/g, 'Voskhod'],
  [/Saljut/g, 'Salyut'],
  [/Molnija/g, 'Molniya'],
  [/Langer Marsch/g, 'Long March'],
  [/Wenera/g, 'Venera'],
  [/\bNr\./g, 'No.'],
  [/^MCO$/, 'Mars Climate Orbiter'],
  [/^MRO$/, 'Mars Reconnaissance Orbiter'],
  [/^LRO$/, 'Lunar Reconnaissance Orbiter'],
  [/^ICE$/, 'International Cometary Explorer'],
  [/^Pioneer-Venus/, 'Pioneer Venus'],
  [/Lunik 1$/, 'Luna 1'],
  [/Lunik ([23])$/, 'Luna $1'],
  [/Weltraumteleskop/g, 'Space Telescope'],
];

/** The name in English, and as it stands. */
export function germanName(name: string): string[] {
  const english = WORDS.reduce((text, [pattern, word]) => text.replace(pattern, word), name);
  return [...new Set([english, name])];
}
