/**
 * Words that say nothing about which credential is meant: articles, pronouns, politeness, and the frame of a question.
 * Words that carry an intent (get, rotate, lost, difference) are no stop words.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about actually again ago all already also am an and another any anybody anyone anything are around as ask asked asking at away
  back basically be because been before being bit both btw but by came can cant cannot cheers come could couldnt currently
  day days did didnt do does doesnt doing done dont dunno each else ok okay etc even ever every everyone everything
  few folks for from fyi gave getting give given go goes going gonna good got gotta guess guys had happen happened happens has have
  havent having he hello help her here hey hi him his hope how hows i idea if ill im in instead into is isnt it its ive just
  keep keeps kind kinda know last let lets like little look looking looks lot made make makes making many may maybe me mean means
  might mine more morning most much must my myself na need needed needs never next nice no nope not nothing now of off oh on
  once one ones only or order other our out over own people perhaps pls please plz point pretty probably put question quick
  quite rather really right said same saw say says see seem seems seen several she should shouldnt since so some somebody someone
  something somewhere soon sorry still stuff suppose supposed sure take taken tell than thank thanks that thats the their
  them then there these they theyre thing things think this those though thought thru thx time to today together told too
  tomorrow tried tries try trying ty u until up ur us use used uses using usually very via want wanted wants was wasnt way we well
  went were weve what whatever whats when whenever where wheres whether which while who whom whose why will with within without
  wonder wondering wont work working works would wouldnt ya yeah yes yesterday yet you your yours youre`.split(/\s+/),
);
