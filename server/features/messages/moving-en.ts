/** Going from name to name, in English. */
export const MOVING_EN: Readonly<Record<string, string>> = {
  'search.mentions': 'Looking for mentions',
  'lens.claims': '{checked} {checked|claim|claims} checked: {outcomes}',
  'lens.agree': '{agree} {agree|agrees|agree}',
  'lens.contradict': '{contradict} {contradict|contradicts|contradict}',
  'lens.unknown': '{unknown} unknown',
  'lens.none': 'No claims that could be checked',
  'rewrite.here': 'Use the form “{form}”',
  'rewrite.all': 'Use the form “{form}” everywhere ({count} {count|place|places})',
  'rewrite.first': 'Use “{full}” first, then “{form}”',
};
