import { NEARBY } from './nearby-passwords.ts';
import { isAssignedPassword, isCoined, isStatedPassword, isStrongPassword, toStringEnd } from './password-values.ts';
import { PASSWORD_HINTS as HINTS, PASSWORD_NOUN as NOUN, PASSWORD_LABEL as WORD } from './password-words.ts';
import type { Shape } from './shape.ts';

/** Behind a user name, a slash or a colon only, it must have signs and be no address. */
function isUnlabelledPassword(value: string): boolean {
  return (
    isStrongPassword(value) && /[^\w/.:=-]/.test(value.slice(0, -1)) && !/@[\w-]{1,63}\.[a-z]|^\d{2,5}[/?]/.test(value)
  );
}

/** Words that make a text a rule about passphrases, not one. */
const RULE = /\b(?:must|should|least|not|the|a|an|is|are|be|of|to|for|with|or|and|your|you|in)\b/i;

function isPassphrase(value: string): boolean {
  return value.length >= 14 && !RULE.test(value) && /^[\w'-]{1,20}(?:[ ._-][\w'-]{1,20}){2,9}$/.test(value);
}

/** Passwords that a sentence tells. */
export const TOLD_PASSWORDS = [
  {
    kind: 'told-password',
    name: 'password',
    grade: 'secret',
    credential: 'iam-user-password',
    looks: [
      {
        hints: HINTS,
        pattern: new RegExp(
          `(?<![-\\w.])${NOUN}\\b(?:[ \\t]{1,3}[\\w'@./:-]{1,40}){0,6}?[ \\t]{1,3}(?:is|was|are|to|ist|est|es|=|:|as|be)(?:[ \\t]{1,3}(?:now|still|set to|currently|just|simply))?[:=]?\\s{1,3}(?<value>[^\\s]{6,200})`,
          'gi',
        ),
        widen: toStringEnd,
        accept: isStatedPassword,
      },
      {
        hints: HINTS,
        pattern: new RegExp(
          `(?<![-\\w.])${NOUN}\\b[ \\t]{1,3}(?:is|was|=|:)[:]?[ \\t]{1,3}(?<quote>["'\`])(?<value>(?:(?!\\k<quote>)\\S){5,200})\\k<quote>`,
          'gi',
        ),
        accept: (value) => isAssignedPassword(value) && !/^[a-z]{1,4}$|ed$|ing$/.test(value),
      },
      {
        hints: HINTS,
        pattern: new RegExp(
          `(?<![-\\w.])${WORD}\\b["'\`*_:]{0,3}[ \\t]{1,4}[([{]?["'\`*_]{0,3}(?<value>[^\\s]{8,200})`,
          'gi',
        ),
        widen: toStringEnd,
        accept: isStrongPassword,
      },
      {
        hints: ['admin', 'root', 'login', 'cred', 'user', 'postgres', 'ec2-user', 'account'],
        pattern:
          /\b(?:administrator|admin|root|ec2-user|postgres|ubuntu|(?:logins?|creds?|credentials|user(?:name)?|account)(?:\s{0,2}(?:is\b|are\b|[:=])|\s)\s{0,2}["'`*]{0,2}[\w.@+-]{2,60})["'`*]{0,2}\s{0,3}(?:[/|:,]|\band\b|\bwith\b|\t)\s{0,3}["'`*]{0,3}(?<value>(?!\/\/)[^\s]{8,200})/gi,
        widen: toStringEnd,
        accept: isUnlabelledPassword,
      },
      {
        // user/pass: bob / …
        hints: ['user', 'login', 'email', 'id', 'account'],
        pattern: new RegExp(
          `\\b(?:user(?:name)?|login|e-?mail|id|account)\\s{0,2}(?:[/&+|]|and)\\s{0,2}${WORD}["'\`*]{0,3}\\s{0,2}(?:[:=>-]{1,2}|is|are)?\\s{1,3}["'\`]?[\\w.@+-]{2,60}["'\`]?\\s{0,3}[/:|,&]\\s{0,3}["'\`]?(?<value>[^\\s"'\`]{6,200})`,
          'gi',
        ),
        accept: isStatedPassword,
      },
      {
        // the credentials are admin:…
        hints: ['cred', 'login'],
        pattern:
          /\b(?:creds?|credentials|logins?)\s{0,2}(?:are|is|=|:)\s{0,3}["'`*]{0,3}[A-Za-z][\w.@+-]{1,60}[:/](?!\/)(?<value>[^\s"'`]{6,200})/gi,
        accept: isStatedPassword,
      },
      {
        hints: ['pass'],
        pattern:
          /pass[ -]?phrase\b[^\n"'`.;]{0,24}?(?:\b(?:is|was)\b|[:=])\s{0,3}["'`](?<value>[A-Za-z][^\n"'`]{12,120})["'`]/gi,
        accept: isPassphrase,
      },
      {
        // he can get in with …
        hints: [' in w', ' on w', 'in using', 'on using'],
        pattern:
          /\b(?:get|gets|got|log|logs|logged|logging|sign|signs|signed|signing|let me|let you|lets you)(?:[ -]?(?:in|on))(?:to \S{1,30})? (?:with|w\/|using)\s{0,2}["'`*]{0,3}(?<value>[^\s"'`]{8,100})/gi,
        accept: (value) => isStrongPassword(value) && isCoined(value),
      },
      {
        hints: ['pin'],
        pattern:
          /\bPIN\b(?:[ -]?(?:code|number))?["'`*]{0,3}[ \t]{0,2}(?:is|was|[:=])[ \t]{0,3}["'`*]{0,3}(?<value>\d{4,10})(?![\w-]|\.\d)/gi,
        accept: (value) => !/^(?:1234(?:56)?|0000(?:00)?|(\d)\1+)$/.test(value),
      },
      NEARBY,
    ],
  },
] as const satisfies readonly Shape[];
