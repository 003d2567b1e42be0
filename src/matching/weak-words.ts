import { stem } from './stem.ts';

const WORDS = `
  add allow answer area auditor bad big boss button case click colleague company copy customer desk dev developer
  different disk easy empty enable end enter example exist expect fail fetch file fine first folder form free friend
  full guide guy hand hard home hour improve include input install issue item join kind large left line list log long
  look main maybe middle mind minute month move name network new night nightly nobody number office old open option
  output page part partner people person phone place plain point possible prefer print problem process product project
  proper provide quick random read reason remember remove report result room run safe sample save screen search second
  section self set setting ship short side simple site size slow small software sort source special specific specify
  stage start state step stop straight strange system tab talk team test text third ticket tool town train type typed
  under university unknown update version view visit wait week weird word write wrong year`;

/**
 * Words of everyday talk. They stand in few entries, so an index of words takes them for rare and telling; in a question they
 * only tell the story around it. They count, but less.
 */
export const WEAK_TERMS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/).map(stem));
