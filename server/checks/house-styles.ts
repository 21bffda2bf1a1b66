/** The houses whose wording a text may follow, each with what is said of it in the settings. */
export const HOUSE_STYLES = {
  any: 'No house: only terms that most of them avoid.',
  nasa: 'NASA: the Moon, space program, kilometers, liftoff.',
  esa: 'ESA: the Moon, the Solar System, kilometres, flyby.',
  ap: 'The Associated Press: the moon, space shuttle, kilometers, reentry.',
  guardian: 'The Guardian: the moon, Nasa, kilometres, re-entry.',
  plain: 'Plain words: spacewalk for EVA, astronaut for taikonaut.',
} as const;

export type HouseStyle = keyof typeof HOUSE_STYLES;

/** As entries name them: what no other house asks for is Perigee's own. */
export const styleOf = (house: Exclude<HouseStyle, 'any'>): string => (house === 'plain' ? 'perigee' : house);
