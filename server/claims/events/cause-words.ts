/** A cause as writers name it, and as a message does. */
export interface CauseWords {
  readonly cause: string;
  readonly pattern: RegExp;
  readonly words: string;
}

/** Each by its own thing: what may be part of any accident ("heat", "a wing", "an explosion") tells no cause from another. */
export const CAUSES: readonly CauseWords[] = (
  [
    [
      'o-ring',
      /\bO-rings?\b|\bbooster (?:seals?|joints?)\b|\b(?:seals?|joints?) (?:in|of|between)\b/i,
      'a failed O-ring',
    ],
    ['foam', /\bfoam\b/i, 'foam from the tank'],
    ['units', /\b(?:metric|imperial|units|newtons?|pounds?)\b/i, 'mixed units'],
    ['oxygen-tank', /\boxygen[- ]tanks?\b/i, 'a burst oxygen tank'],
    ['fuel-tank', /\b(?:fuel|propellant|hydrogen)[- ]tanks?\b/i, 'a burst tank'],
    ['parachute', /\bparachutes?\b/i, 'a parachute'],
    [
      'loss-of-air',
      /\b(?:depressuri[sz]\w+|decompress\w+|(?:lost|let) (?:its |their |the )?(?:air|pressure)|air (?:out|escaped))\b/i,
      'the loss of its air',
    ],
    ['valve', /\bvalves?\b/i, 'a valve'],
    ['leak', /\bleak\w*/i, 'a leak'],
    ['spark', /\b(?:sparks?|short[- ]circuit\w*|wiring|wires?|electrical (?:fault|arc))\b/i, 'a spark in the wiring'],
    ['stage-separation', /\bseparat\w+/i, 'a stage that did not separate'],
    [
      'software',
      /\b(?:software|program(?:ming|mer\w*)?|coding|code|overflow|hyphen|computers?)\b/i,
      'an error of software',
    ],
    ['guidance', /\b(?:guidance|inertial|gyro\w*)\b/i, 'its guidance'],
    [
      'sensor',
      /\b(?:sensors?|accelerometers?|gyro\w*|inertial|altimeters?|range[- ]?finders?|star tracker)\b/i,
      'a sensor',
    ],
    [
      'early-shutdown',
      /\b(?:shut (?:off|down)|shutdown|switch(?:ed)? off|cut (?:off|out)|too (?:early|soon)|prematurely)\b/i,
      'engines that shut down too early',
    ],
    ['solar-panel', /\bsolar (?:panels?|arrays?)\b/i, 'a solar panel that did not unfold'],
    ['antenna', /\bantennas?\b|\bantennae\b/i, 'an antenna'],
    ['kick-motor', /\b(?:motor|plume)\b/i, 'its own motor'],
    ['upper-stage', /\b(?:upper|fourth|third|kick) stage\b|\bBriz-M\b|\bFregat\b/i, 'its upper stage'],
    ['fairing', /\bfairing\b/i, 'a fairing that did not come off'],
    ['strut', /\bstruts?\b/i, 'a broken strut'],
    ['helium', /\bhelium\b/i, 'a helium tank'],
    ['turbopump', /\bturbo-?pumps?\b/i, 'a turbopump'],
    [
      'collision',
      /\b(?:collision|collided|colliding|collides?)\b(?! with the (?:Moon|ground|surface))/i,
      'a collision',
    ],
    ['debris', /\b(?:debris|space junk|junk)\b/i, 'debris'],
    [
      'missile',
      /\b(?:missiles?|shot down|anti-?satellite|(?<!nuclear )weapons?|interceptors?|kill vehicle|kinetic|lasers?(?! (?:range|altimeter)))\b/i,
      'a missile',
    ],
    ['meteoroid', /\b(?:micro-?)?meteo(?:roid|r|rite)s?\b/i, 'a meteoroid'],
    ['lightning', /\blightning\b/i, 'lightning'],
    ['sabotage', /\bsabotage\w*\b/i, 'sabotage'],
    ['bird', /\bbirds?\b/i, 'a bird'],
    ['dust-storm', /\b(?:dust|sand)[- ]?storms?\b/i, 'a dust storm'],
    ['solar-storm', /\b(?:solar|geomagnetic|magnetic) (?:storms?|flares?)\b/i, 'a solar storm'],
    ['radiation', /\b(?:radiation|cosmic rays?|nuclear (?:test|explosion|bomb|weapon)s?)\b/i, 'radiation'],
    ['heat-shield', /\bheat[- ]?shield\b/i, 'its heat shield'],
    ['airbag', /\bair-?bags?\b/i, 'its airbags'],
    ['battery', /\bbatter(?:y|ies)\b/i, 'empty batteries'],
    ['rotor', /\b(?:rotors?|blades?)\b/i, 'a broken rotor blade'],
    ['feathering', /\b(?:feather\w*|unlock\w*|tail)\b/i, 'a tail that was unlocked too early'],
    ['crew-error', /\b(?:pilots?|crew) errors?\b/i, 'an error of the crew'],
    ['switch', /\b(?:thermostats?|switch(?:es)?)\b/i, 'a switch'],
    ['wrong-command', /\b(?:commands?)\b/i, 'a wrong command'],
    ['spin', /\b(?:spin|spun|spinning|rotat\w+)\b/i, 'its spin'],
    ['fire', /\b(?:fire|flames)\b/i, 'a fire'],
    ['fuel-gone', /\b(?:ran|run|running) (?:out of|low on) (?:fuel|propellant)\b/i, 'an empty tank'],
    ['engine', /\bengines?\b/i, 'its engine'],
    ['dust-on-panels', /\bdust\b/i, 'dust on its panels'],
  ] as const
).map(([cause, pattern, words]) => ({ cause, pattern, words }));

/** Causes that are too like others to be held against them: an engine is shut down, a tank leaks, a fire burns in any accident. */
const VAGUE: ReadonlySet<string> = new Set([
  'engine',
  'fire',
  'spin',
  'wrong-command',
  'switch',
  'debris',
  'feathering',
  'early-shutdown',
  'kick-motor',
  'dust-on-panels',
  'fuel-gone',
  'antenna',
  'heat-shield',
  'stage-separation',
]);
export const isTelling = ({ cause }: CauseWords): boolean => !VAGUE.has(cause);
