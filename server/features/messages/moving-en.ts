/** Going from name to name, in English. */
export const MOVING_EN: Readonly<Record<string, string>> = {
  'search.mentions': 'Looking for mentions',
};
