/** Quantities that an entry may give, each with the units it may be given in (base unit first). */
export interface QuantityDeclaration {
  readonly label: string;
  readonly dimension: Dimension;
}
export type Dimension =
  | 'length'
  | 'mass'
  | 'duration'
  | 'speed'
  | 'temperature'
  | 'count'
  | 'money'
  | 'power'
  | 'thrust'
  | 'angle'
  | 'acceleration';

export const QUANTITIES = {
  altitude: { label: 'Altitude', dimension: 'length' },
  perigee: { label: 'Perigee', dimension: 'length' },
  apogee: { label: 'Apogee', dimension: 'length' },
  'distance-travelled': { label: 'Distance travelled', dimension: 'length' },
  distance: { label: 'Distance', dimension: 'length' },
  'sun-distance': { label: 'Distance from the Sun', dimension: 'length' },
  'closest-approach': { label: 'Closest approach', dimension: 'length' },
  diameter: { label: 'Diameter', dimension: 'length' },
  'mirror-diameter': { label: 'Main mirror', dimension: 'length' },
  length: { label: 'Length', dimension: 'length' },
  height: { label: 'Height', dimension: 'length' },
  mass: { label: 'Mass', dimension: 'mass' },
  'sample-mass': { label: 'Samples brought back', dimension: 'mass' },
  payload: { label: 'Payload to low Earth orbit', dimension: 'mass' },
  duration: { label: 'Duration', dimension: 'duration' },
  'surface-stay': { label: 'Time on the surface', dimension: 'duration' },
  'orbital-period': { label: 'Orbital period', dimension: 'duration' },
  'rotation-period': { label: 'Rotation period', dimension: 'duration' },
  'time-in-space': { label: 'Time in space', dimension: 'duration' },
  speed: { label: 'Speed', dimension: 'speed' },
  temperature: { label: 'Temperature', dimension: 'temperature' },
  cost: { label: 'Cost', dimension: 'money' },
  thrust: { label: 'Thrust', dimension: 'thrust' },
  power: { label: 'Power', dimension: 'power' },
  'axial-tilt': { label: 'Axial tilt', dimension: 'angle' },
  inclination: { label: 'Inclination', dimension: 'angle' },
  gravity: { label: 'Surface gravity', dimension: 'acceleration' },
  launches: { label: 'Launches', dimension: 'count' },
  flights: { label: 'Flights', dimension: 'count' },
  spacewalks: { label: 'Spacewalks', dimension: 'count' },
  moons: { label: 'Known moons', dimension: 'count' },
  members: { label: 'Members', dimension: 'count' },
  parties: { label: 'Parties', dimension: 'count' },
  orbits: { label: 'Orbits', dimension: 'count' },
  crew: { label: 'Crew', dimension: 'count' },
  instruments: { label: 'Instruments', dimension: 'count' },
  wheels: { label: 'Wheels', dimension: 'count' },
  segments: { label: 'Mirror segments', dimension: 'count' },
  satellites: { label: 'Satellites', dimension: 'count' },
} as const satisfies Record<string, QuantityDeclaration>;
export type QuantityName = keyof typeof QUANTITIES;

/** Factors to the base unit of each dimension: km, kg, days, km/s, K, 1, US dollars, W, kN, degrees, m/s². Temperatures are affine. */
export const UNITS: Readonly<
  Record<string, { readonly dimension: Dimension; readonly factor: number; readonly offset?: number }>
> = {
  km: { dimension: 'length', factor: 1 },
  m: { dimension: 'length', factor: 1e-3 },
  cm: { dimension: 'length', factor: 1e-5 },
  mm: { dimension: 'length', factor: 1e-6 },
  mi: { dimension: 'length', factor: 1.609344 },
  nmi: { dimension: 'length', factor: 1.852 },
  ft: { dimension: 'length', factor: 3.048e-4 },
  in: { dimension: 'length', factor: 2.54e-5 },
  au: { dimension: 'length', factor: 149597870.7 },
  ly: { dimension: 'length', factor: 9.4607304725808e12 },
  pc: { dimension: 'length', factor: 3.0856775814914e13 },
  kg: { dimension: 'mass', factor: 1 },
  g: { dimension: 'mass', factor: 1e-3 },
  t: { dimension: 'mass', factor: 1e3 },
  lb: { dimension: 'mass', factor: 0.45359237 },
  oz: { dimension: 'mass', factor: 0.028349523125 },
  'short-ton': { dimension: 'mass', factor: 907.18474 },
  d: { dimension: 'duration', factor: 1 },
  h: { dimension: 'duration', factor: 1 / 24 },
  min: { dimension: 'duration', factor: 1 / 1440 },
  s: { dimension: 'duration', factor: 1 / 86400 },
  wk: { dimension: 'duration', factor: 7 },
  mo: { dimension: 'duration', factor: 30.436875 },
  yr: { dimension: 'duration', factor: 365.25 },
  sol: { dimension: 'duration', factor: 1.02749125 },
  'km/s': { dimension: 'speed', factor: 1 },
  'm/s': { dimension: 'speed', factor: 1e-3 },
  'km/h': { dimension: 'speed', factor: 1 / 3600 },
  mph: { dimension: 'speed', factor: 1.609344 / 3600 },
  K: { dimension: 'temperature', factor: 1 },
  C: { dimension: 'temperature', factor: 1, offset: 273.15 },
  F: { dimension: 'temperature', factor: 5 / 9, offset: 255.3722222222222 },
  1: { dimension: 'count', factor: 1 },
  USD: { dimension: 'money', factor: 1 },
  EUR: { dimension: 'money', factor: 1.1 },
  W: { dimension: 'power', factor: 1 },
  kW: { dimension: 'power', factor: 1e3 },
  kN: { dimension: 'thrust', factor: 1 },
  MN: { dimension: 'thrust', factor: 1e3 },
  deg: { dimension: 'angle', factor: 1 },
  'm/s2': { dimension: 'acceleration', factor: 1 },
};
