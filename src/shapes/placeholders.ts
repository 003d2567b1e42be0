/** Values that AWS prints in its documentation without writing EXAMPLE into them. */
const DOCUMENTED = /^K2JCJMDEHXQW5F$|apikey1234abcdefghij0123456789|ACCA1234EXAMPLE1234/;

/** Words that stand where a value belongs. */
const WORDS =
  /^(?:[a-z]{0,10}[-_ ]?(?:pass(?:word|wd|phrase)?|pwd|secret|token|key)[-_ ]?(?:here|value|goes[-_ ]here|placeholder)?|change[-_ ]?(?:me|it|this)[!.]?|place-?holder|(?:some|any)thing|redacted|removed|hidden|masked|omitted|sensitive|secure|none|nil|null|undefined|true|false|yes|no|required|optional|string|str|text|bytes|env|input|stdin|prompt|unset|empty|blank|foo|bar|baz|foobar|dummy|sample|example|todo|tbd|n\/a|unknown|default|wrong|invalid|incorrect|expired|correct|missing|ignored|disabled|enabled|encrypted|plaintext|generated|rotated|static|dynamic|user(?:name)?|admin|root|localhost)$/i;

/** Variables, templates and tags that stand for a value. */
const VARIABLES =
  /^(?:\$\{|\$\(|\$[A-Za-z_][\w.:[\]'"-]*$|\$\d?$|<[A-Za-z_][\w -]*>?$|\{\{|\{[A-Za-z_][\w.-]*\}?$|%(?:[a-z]$|\(|[A-Z_]+%?$)|!(?:Ref|Sub|GetAtt|ImportValue|Join|vault|secret)|[([][A-Za-z][A-Za-z ]*[)\]]?$|#\{|\*{3}|•|\.{3}|…|\?+$|Y{2,4}[-/]?MM)/;

/** Code and addresses that say where a value is kept. */
const REFERENCES =
  /^(?:process\.env|os\.(?:environ|getenv)|env[.[(]|getenv|ENV\[|System\.getenv|config[.[(]|settings\.|var\.|local\.|data\.|module\.|secrets?\.|each\.|self\.|this\.|options\.|params?\.|args\.|aws_[a-z_]+\.|random_[a-z]+\.|arn:|ssm:|resolve:|vault:|op:\/\/|file:|fileb:|https?:|s3:\/\/|(?=.{1,80}$)\/(?:[\w.@-]{1,60}\/){1,20}[\w.-]*$|~\/|\.{1,2}\/|[A-Z]:\\|[A-Za-z_][A-Za-z_.]*\((?:[^)]*\)|[A-Za-z_.]*,|['\x22][^)]*)$|[A-Za-z_]\w{0,40}(?:\.[A-Za-z_]\w{0,40}){1,6}\([^)]{0,80}\)|[A-Za-z_.]{1,30}\(\$\d,?$|(?:null|await|new)\b)/;

/** What is encrypted: by SOPS, KMS, Vault's transit, Ansible, Jasypt, as a sealed secret. */
const CIPHERTEXT = /^(?:ENC\[|ENC\(|AQ[IE]CAH|vault:v\d{1,3}:|\$ANSIBLE_VAULT|Ag[A-D][A-Za-z0-9+/]{100})/;

/** The masks that the guard itself writes. */
const MASK = /^.{0,16}\.{3}$|…|\bremoved\]|[*•█]{3}|x{5}|X{5}|(.)\1{7}/;

/**
 * Whether a value is one of AWS's documented samples.
 *
 * @param value the value alone
 */
export function isExample(value: string): boolean {
  return value.includes('EXAMPLE') || DOCUMENTED.test(value);
}

/**
 * Whether something stands where a secret belongs without being one: `$TOKEN`, `<your-password>`, `****`, `var.password`, `ENC[…]`.
 *
 * @param value the value alone, without its quotes
 */
export function isPlaceholder(value: string): boolean {
  const plain = value.trim();
  if (
    VARIABLES.test(plain) ||
    REFERENCES.test(plain) ||
    MASK.test(plain.slice(0, 200)) ||
    WORDS.test(plain) ||
    CIPHERTEXT.test(plain)
  )
    return true;
  return (
    /^(?:your|my|our|the|insert|enter|put|add|some|example|sample|dummy|fake|replace)[-_ ][A-Za-z_\- ]{2,60}$/i.test(
      plain,
    ) || /^[A-Z]{2,20}(?:_[A-Z]{1,20}){1,8}$/.test(plain)
  );
}
