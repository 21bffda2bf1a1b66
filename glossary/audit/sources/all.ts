import type { Source } from '../statement.ts';
import { COSMOWIKI_ASTRONAUTS, COSMOWIKI_MISSIONS } from './cosmowiki.ts';
import { GCAT } from './gcat.ts';
import { GCAT_VEHICLES } from './gcat-vehicles.ts';
import { MAVEN } from './maven.ts';
import { GCAT_ORGS } from './orgs.ts';
import { TIDYTUESDAY } from './tidytuesday.ts';
import { UCS } from './ucs.ts';
import { WIKIDATA } from './wikidata.ts';

/** Every file of facts that the audit reads. */
export const SOURCES: readonly Source[] = [
  GCAT,
  GCAT_VEHICLES,
  GCAT_ORGS,
  MAVEN,
  COSMOWIKI_MISSIONS,
  COSMOWIKI_ASTRONAUTS,
  TIDYTUESDAY,
  WIKIDATA,
  UCS,
];
