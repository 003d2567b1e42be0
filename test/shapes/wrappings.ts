/** What chat, terminals and tools do to a text on its way into a message. */
export type Wrapping = {
  name: string;
  wrap: (text: string) => string;
  /** Applies only to texts of one line without quotes, or to those long enough to be broken. */
  fits?: (text: string) => boolean;
};

const escapeSlack = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const isOneLine = (text: string) => !text.includes('\n');

/** Slack escapes what is sent; the lines were broken before. */
const hasNoEntity = (text: string) => !text.includes('&amp;');

/** Every tenth character of a run is followed by one that cannot be seen. */
const sprinkle = (text: string, sign: string) => text.replace(/[A-Za-z0-9+/]{10}/g, `$&${sign}`);

const toFullWidth = (text: string) =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

/** As `xxd` prints it. */
const dumpHex = (text: string) =>
  (text.match(/[\s\S]{1,16}/g) ?? [])
    .map((piece, at) => {
      const hex = Buffer.from(piece).toString('hex').replace(/.{4}/g, '$& ');
      return `${(at * 16).toString(16).padStart(8, '0')}: ${hex.padEnd(40)}  ${piece.replace(/[^ -~]/g, '.')}`;
    })
    .join('\n');

/** As a terminal of 72 columns does that knows no words. */
const wrapLines = (text: string, indent = '') =>
  text
    .split('\n')
    .map((line) => (line.match(/.{1,72}/g) ?? ['']).join(`\n${indent}`))
    .join('\n');

export const WRAPPINGS: readonly Wrapping[] = [
  { name: 'as it is', wrap: (text) => text },
  { name: 'with a question', wrap: (text) => `hi all, is this still valid?\n${text}\nthanks!` },
  { name: 'a code block', wrap: (text) => `\`\`\`\n${text}\n\`\`\`` },
  { name: 'inline code', wrap: (text) => `what is \`${text}\` ?`, fits: isOneLine },
  { name: "Slack's escapes", wrap: escapeSlack },
  {
    name: 'a quotation',
    wrap: (text) =>
      escapeSlack(text)
        .split('\n')
        .map((line) => `&gt; ${line}`)
        .join('\n'),
  },
  { name: 'numeric entities', wrap: (text) => text.replace(/[+/=<>"'&]/g, (char) => `&#${char.charCodeAt(0)};`) },
  { name: 'a string of JSON', wrap: (text) => `{"log":${JSON.stringify(text)}}` },
  { name: 'JSON in JSON', wrap: (text) => JSON.stringify({ message: JSON.stringify({ log: text }) }) },
  { name: 'percent-encoding', wrap: (text) => `https://paste.corp.io/new?text=${encodeURIComponent(text)}` },
  { name: 'percent-encoding twice', wrap: (text) => `text=${encodeURIComponent(encodeURIComponent(text))}` },
  { name: 'base64', wrap: (text) => `user-data: ${Buffer.from(`#!/bin/sh\n${text}\n`, 'utf8').toString('base64')}` },
  {
    name: 'base64 in lines',
    wrap: (text) => Buffer.from(`# config\n${text}\n`, 'utf8').toString('base64').replace(/.{76}/g, '$&\n'),
  },
  {
    name: 'base64 of two-byte text',
    wrap: (text) => `powershell -enc ${Buffer.from(`# set\r\n${text}\r\n`, 'utf16le').toString('base64')}`,
  },
  {
    name: 'a dump in hexadecimal',
    wrap: (text) => dumpHex(`set x\n${text}\n`),
    fits: (text) => /^[\t\n\x20-\x7e]*$/.test(text),
  },
  {
    name: 'hexadecimal',
    wrap: (text) => `blob: ${Buffer.from(`# config\n${text}\n`).toString('hex')}`,
    fits: (text) => /^[\t\n\x20-\x7e]*$/.test(text),
  },
  { name: 'smart quotes', wrap: (text) => text.replace(/"([^"\n]*)"/g, '“$1”').replace(/'([^'\n]*)'/g, '‘$1’') },
  { name: 'invisible characters', wrap: (text) => sprinkle(text, '\u200b') },
  { name: 'soft hyphens', wrap: (text) => sprinkle(text, '\u00ad') },
  { name: 'full width', wrap: toFullWidth },
  { name: 'broken lines', wrap: (text) => wrapLines(text), fits: hasNoEntity },
  { name: 'broken and indented lines', wrap: (text) => wrapLines(text, '    '), fits: hasNoEntity },
  { name: 'a list', wrap: (text) => `• ${text}\n• and another thing`, fits: isOneLine },
  { name: 'bold', wrap: (text) => `*${text}*`, fits: isOneLine },
  { name: 'Windows line ends', wrap: (text) => text.replaceAll('\n', '\r\n') },
  { name: 'a log line', wrap: (text) => `2026-01-01T10:00:00.000Z  INFO [main] c.e.App : ${text}`, fits: isOneLine },
  { name: 'a prompt', wrap: (text) => `alice@laptop:~$ ${text}\nalice@laptop:~$ `, fits: isOneLine },
  { name: 'no-break spaces', wrap: (text) => text.replaceAll(' ', '\u00a0') },
];
