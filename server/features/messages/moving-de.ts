/** Going from name to name, in German. */
export const MOVING_DE: Readonly<Record<string, string>> = {
  'search.mentions': 'Erwähnungen werden gesucht',
};
