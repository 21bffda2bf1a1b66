/** Going from name to name, in German. */
export const MOVING_DE: Readonly<Record<string, string>> = {
  'search.mentions': 'Erwähnungen werden gesucht',
  'lens.claims': '{checked} {checked|Aussage|Aussagen} geprüft: {outcomes}',
  'lens.agree': '{agree} {agree|stimmt|stimmen}',
  'lens.contradict': '{contradict} {contradict|widerspricht|widersprechen}',
  'lens.unknown': '{unknown} unbekannt',
  'lens.none': 'Keine Aussage, die sich prüfen ließe',
};
