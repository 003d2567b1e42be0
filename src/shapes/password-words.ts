const LONG_WORD =
  'pass(?:word|wd|phrase|code|wort)|kennwort|contrase[ñn]a|senha|mot[ _]de[ _]passe|wachtwoord|pwd|(?<![A-Za-z])pw';

/** What people and programs call a password. */
export const PASSWORD_LABEL = `(?:${LONG_WORD}|pass)`;

/** The same in a sentence, where "pass" is a verb unless something says whose it is or what it is. */
export const PASSWORD_NOUN = `(?:${LONG_WORD}|pass(?:(?=:|=|\\s{1,3}(?:is|was|for|=)\\b)|(?<=(?:\\b(?:the|my|our|your|his|her|their|admin|root|user|db|new|old|temp|temporary|initial|default|this) |[,/&;+] {0,2})pass)))`;

/** What a text has in lower case that uses one of these words. */
export const PASSWORD_HINTS = ['pass', 'pwd', 'pw', 'kennwort', 'contrase', 'senha', 'wachtwoord'] as const;

/**
 * What the rest of the world calls a password: the stem, with whatever ending follows. Cyrillic letters that look Latin
 * are Latin by the time a text is looked at, so one stem is written in two alphabets.
 */
const STEMS_ABROAD = [
  'mdp',
  'palavra-passe',
  'parol[aăe]',
  'has[łl]',
  'hesl[oa]',
  'lösen(?:ord)?',
  'adgangskode',
  'kodeord',
  'passord',
  'salasana',
  'jelsz[óo]',
  '[şs]ifre',
  'lozink',
  'slaptažod',
  'mật khẩu',
  'kata sandi',
  'п[аa][рp][оo]л',
  'κωδικ',
  'パスワード',
  'パスフレーズ',
  '暗証番号',
  '密[码碼]',
  '口令',
  '비밀번호',
  '패스워드',
  '암호',
  'รหัสผ่าน',
  'पासवर्ड',
  'كلمة (?:المرور|السر)',
  'סיסמ',
] as const;

/** A password by any name, and logins as a whole; not in a mask that says that one was removed. */
export const PASSWORD_ANYWHERE = new RegExp(
  `(?<![-\\w.])(?:${PASSWORD_NOUN}|pass|creds?|credentials|logins?|${STEMS_ABROAD.join('|')})(?![^[\\]\n]{0,40} removed\\])`,
  'gi',
);

/** What a text has in lower case that uses any of them. */
export const ANYWHERE_HINTS = [
  ...PASSWORD_HINTS,
  'cred',
  'login',
  'mdp',
  'palavra',
  'parol',
  'hasł',
  'hasl',
  'hesl',
  'lösen',
  'adgangs',
  'kodeord',
  'salasana',
  'jelsz',
  'sifre',
  'şifre',
  'lozink',
  'slaptaž',
  'mật kh',
  'sandi',
  'п',
  'κωδικ',
  'パス',
  '暗証',
  '密',
  '口令',
  '비밀',
  '패스',
  '암호',
  'รหัส',
  'पास',
  'كلمة',
  'סיסמ',
] as const;
