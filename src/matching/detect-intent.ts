/** What a question wants to know of its topic. */
export const INTENTS = [
  'choose',
  'what',
  'get',
  'store',
  'share',
  'rotate',
  'expires',
  'lost',
  'leaked',
  'how-many',
  'difference',
  'secret',
  'parts',
  'error',
] as const;
export type Intent = (typeof INTENTS)[number];

/** The phrases that betray an intent, the urgent ones first: the first row that fits wins. */
const SIGNS: readonly (readonly [Intent, RegExp])[] = [
  [
    'leaked',
    /\b(?:leak(?:ed|s)?|compromised|exposed|hacked|stolen|(?:committed|commited|pushed|pasted|posted|checked in)\b.{0,60}\b(?:git\w*|repo\w*|public|slack|channel|by (?:mistake|accident)|accidentally)|accidentally (?:committed|commited|pushed|pasted|posted|shared)|(?:got|gets|get) hold of (?:our|my|the|one of)|wrong hands|malicious|attacker)/,
  ],
  [
    'lost',
    /\b(?:lost|lose|losing|forgot(?:ten)?|misplaced|deleted my|locked out|recover|can(?:no|')?t find|no longer have|don'?t have (?:it|the .{0,30}) anymore)\b/,
  ],
  [
    'difference',
    /\b(?:difference|differ|vs\.?|versus|same (?:thing )?as|same thing|instead of|compared? (?:to|with)|confus\w+)\b/,
  ],
  [
    'rotate',
    /\b(?:rotat\w+|renew\w*|replac\w+|chang(?:e|ing)|be changed|reset(?:ting)?|regenerat\w+|roll(?:ing)? over|(?:disabl|deactivat|revok)\w+)\b/,
  ],
  [
    'expires',
    /\b(?:expir\w+|how long|lifetime|valid(?:ity)? (?:for|until)|last(?:s)? (?:for|long)|timeout|time out|ttl)\b/,
  ],
  [
    'share',
    /\b(?:shar(?:e|ing)|give (?:it |them |my |our )?(?:to|access)|send (?:it|them|my|the) .{0,20}\bto\b|hand over)\b/,
  ],
  [
    'store',
    /\b(?:stor(?:e|ing|age)|keep (?:it|them|my|the)|where (?:do|should|to) .{0,20}(?:put|save|keep)|sav(?:e|ing))\b/,
  ],
  ['how-many', /\bhow many\b/],
  [
    'secret',
    /\b(?:is|are) .{0,50}\b(?:secrets?|sensitive|confidential|public|private|safe to (?:share|post|publish|commit))\b|\bok to (?:share|post|publish|commit)\b/,
  ],
  [
    'parts',
    /\b(?:parts? of|parts? (?:does|has|do)|consists? of|made (?:up )?of|what format|format of|(?:do|does|should|must) .{0,40}\blooks? like|what .{0,30}\bis for and what)\b/,
  ],
  [
    'error',
    /\b(?:error|exception|denied|fail(?:s|ed|ing|ure)?|invalid|refused|unauthorized|forbidden|unable to|could not|couldn'?t|not authorized|timed out|doesn'?t work|not working|4\d\d)\b/,
  ],
  [
    'get',
    /\b(?:get|find|creat\w+|generat\w+|obtain\w*|download\w*|retriev\w+|issue|request|where (?:is|are|do)|make (?:a|an|new)|look up|see my)\b/,
  ],
  ['what', /\b(?:what (?:is|are|'?s)|whats|mean(?:s|ing)?|stand for|explain|format|look like|looks like)\b/],
];

/** Words by which these phrases are known, whole: what a typo in one of them is mended to. */
export const INTENT_WORDS =
  `leaked exposed compromised hacked stolen committed pushed pasted posted accidentally public attacker lost losing forgot forgotten
  misplaced deleted locked recover longer difference between differ versus instead compared confused rotate rotated rotating rotation
  renew renewed renewal replace change changed changing reset regenerate disable deactivate revoke expire expires expired expiry
  lifetime valid timeout share sharing store storing storage saving secret sensitive confidential private format parts consist error
  exception denied failed failing failure invalid refused unauthorized forbidden unable authorized working create generate obtain
  download retrieve request explain meaning`.split(/\s+/);

/**
 * Tells what a question wants to know beside what it is about.
 *
 * @param text normalised text
 * @returns the intent of the first rule that fits; `choose` when none does, since that is what the bot is for
 */
export function detectIntent(text: string): Intent {
  const lower = text.toLowerCase();
  return SIGNS.find(([, pattern]) => pattern.test(lower))?.[0] ?? 'choose';
}
