/** Going from name to name, in German. */
export const MOVING_DE: Readonly<Record<string, string>> = {
  'search.mentions': 'Erwähnungen werden gesucht',
  'lens.claims': '{checked} {checked|Aussage|Aussagen} geprüft: {outcomes}',
  'lens.agree': '{agree} {agree|stimmt|stimmen}',
  'lens.contradict': '{contradict} {contradict|widerspricht|widersprechen}',
  'lens.unknown': '{unknown} unbekannt',
  'lens.none': 'Keine Aussage, die sich prüfen ließe',
  'rewrite.here': 'Die Form „{form}“ verwenden',
  'rewrite.all': 'Überall die Form „{form}“ verwenden ({count} {count|Stelle|Stellen})',
  'rewrite.first': 'Zuerst „{full}“ verwenden, dann „{form}“',
};
