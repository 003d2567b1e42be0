/** Words with which people ask what something is. They are not the thing. */
const ASKING = new Set(
  "what whats what's is are this that these it its the a an any my our thing string value kind sort type of key keys id ids token code number file name arn url link whose who owns own owner identify explain tell me us please pls hi hey hello all do does i we have has got found find for mean means meaning and or in on to about with called secret credential credentials cred creds aws amazon account access public safe share can you know here ok so canonical unique thumbprint fingerprint digest hash user role instance certificate cert pool client app bucket api iam sts ec2 s3 kms cognito cloudfront".split(
    ' ',
  ),
);

/** Of a mail address Slack knows better than its author: what was written stands behind the bar. */
const SLACK_LINK =
  /^<(?:(?:mailto|tel):[^<>|\s]{1,2000}\||(?:mailto|tel):)?(?<target>[^<>|\s]{1,2000})(?:\|[^<>]{0,2000})?>$/;

/** Things of several words: public keys, certificates. */
const LONG_THING = /^(?:-----BEGIN |ssh-(?:rsa|ed25519|dss) |ecdsa-sha2-)/;

/** Whom a message is addressed to: `<@U1>`, `<!here>`, `<#C1|name>`. */
const ADDRESSEE = /^<[@#!][^<>\s]{1,200}>[,:]?$/;

function undress(word: string): string {
  if (ADDRESSEE.test(word)) return '';
  const plain = word.replace(/^[`"'“”‘’(*_~[{]{1,6}/, '').replace(/[`"'“”‘’)*~\]},;!?]{1,6}$/, '');
  const target = SLACK_LINK.exec(plain)?.groups?.target ?? plain;
  return target
    .replace(/^&lt;|&gt;?$/g, '')
    .replace(/[.:]$/, '')
    .replaceAll('&amp;', '&');
}

function isAsking(word: string): boolean {
  return word === '' || /^[-–—:=?]{1,3}$/.test(word) || ASKING.has(word.toLowerCase().replaceAll('’', "'"));
}

/**
 * Takes the thing out of a message that is nothing but a thing, perhaps with "what is this" around it.
 *
 * @param text the message
 * @returns undefined when the message says more
 */
export function extractThing(text: string): string | undefined {
  const plain = text
    .slice(0, 32_000)
    .replace(/```/g, ' ')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    // An account ID as people read it out.
    .replace(/(?<!\d)(\d{4}) (\d{4}) (\d{4})(?!\d)/, '$1-$2-$3')
    .trim();
  const long = plain.replace(/^(?:[\w' ]{0,60}\?|[\w' ]{0,60}:)\s{1,4}/, '').replace(/^`|`$/g, '');
  if (LONG_THING.test(long)) return long;
  const words = plain
    .split(/\s{1,100}/)
    .slice(0, 40)
    .map(undress);
  const things = words.filter((word) => !isAsking(word));
  return things.length === 1 ? things[0] : undefined;
}
