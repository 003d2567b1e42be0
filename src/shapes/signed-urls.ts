import { deriveFromUrl } from './derive-facts.ts';
import { isPlaceholder } from './placeholders.ts';
import type { Shape, Span } from './shape.ts';

/** A whole address, up to a blank, a quote or a bracket. */
const ADDRESS = /\b(?:https?|s3|wss):\/\/[^\s"'<>`|]{8,16000}/gi;

/** An address without `https://`, as database tokens are. */
const BARE_ADDRESS = /(?<![A-Za-z0-9.-])[A-Za-z0-9.-]{1,260}(?::\d{2,5})?\/\?[^\s"'<>`|]{20,16000}/g;

const SIGNATURE_V4 = /X-Amz-Signature(?:=|%3D)[0-9a-f]{8}|X-Amz-Security-Token(?:=|%3D)[A-Za-z0-9%/+]{20}/i;

const DATABASE_ACTION = /[?&](?:amp;)?Action=(?:connect|DbConnect)/i;

function isDatabaseToken(value: string): boolean {
  return DATABASE_ACTION.test(value) && SIGNATURE_V4.test(value);
}

function isSigned(value: string): boolean {
  return SIGNATURE_V4.test(value) && !DATABASE_ACTION.test(value);
}

function isSignedV2(value: string): boolean {
  return /AWSAccessKeyId=/i.test(value) && /[?&;]Signature=[A-Za-z0-9%/+]{8}/.test(value);
}

function isCloudFront(value: string): boolean {
  return /[?&;]Key-Pair-Id=/.test(value) && /[?&;]Signature=[A-Za-z0-9_~-]{8}/.test(value);
}

/** The whole chunk between blanks or quotes: every parameter belongs to it. */
function toChunk(text: string, { start, end }: Span): Span {
  let from = start;
  const isQuery = /[&?]/.test(text.charAt(start - 1));
  while (isQuery && from > 0 && start - from < 8000 && /[^\s"'<>`|]/.test(text.charAt(from - 1))) from--;
  return { start: from, end: end + (/^[^\s"'<>`|]*/.exec(text.slice(end, end + 8000))?.[0].length ?? 0) };
}

/** A user and a colon; a port is no password. */
const USER = /:\/\/[^\s/:@?]{0,400}:(?!\d{1,5}(?:[/?#]|$))/;

/** From the whole address to the password in it: up to the last @ of the host's part, else the last of all. */
function toUrlPassword(text: string, { start, end }: Span): Span {
  // A password may hold the quote that would end an address.
  const rest = text.charAt(end) === "'" ? (/^[^\s"<>`]{0,400}/.exec(text.slice(end, end + 400))?.[0] ?? '') : '';
  const address = text.slice(start, end) + rest;
  const user = USER.exec(address);
  const from = user ? user.index + user[0].length : address.length;
  const slash = address.indexOf('/', from);
  const inHost = address.lastIndexOf('@', slash < 0 ? address.length : slash);
  const sign = inHost > from ? inHost : address.lastIndexOf('@');
  return { start: start + from, end: start + Math.max(sign, from) };
}

/** Addresses that open what they point at for whoever holds them. */
export const SIGNED_URLS = [
  {
    kind: 'database-token',
    name: 'IAM database token',
    grade: 'secret',
    credential: 'rds-iam-token',
    derive: deriveFromUrl,
    looks: [
      { hints: ['x-amz-'], pattern: BARE_ADDRESS, accept: isDatabaseToken },
      { hints: ['action=connect', 'action=dbconnect'], pattern: ADDRESS, accept: isDatabaseToken },
    ],
  },
  {
    kind: 'presigned-url',
    name: 'presigned URL',
    grade: 'secret',
    credential: 's3-presigned-url',
    derive: deriveFromUrl,
    looks: [
      { hints: ['x-amz-'], pattern: ADDRESS, accept: isSigned },
      { hints: ['awsaccesskeyid'], pattern: ADDRESS, accept: isSignedV2 },
      {
        hints: ['x-amz-signature'],
        pattern:
          /x-amz-signature["'`]?(?:\s{0,3}value|["'`]?,\s{0,3}["'`]?value)?\s{0,3}[=:]{1,2}\s{0,3}["'`]?[0-9a-f]{16,64}/gi,
        widen: toChunk,
      },
      {
        hints: ['policy', 'awsaccesskeyid'],
        pattern: /["']signature["']\s{0,4}(?:value)?\s{0,4}[:=]\s{0,4}["'](?<value>[A-Za-z0-9+/]{27}=)["']/gi,
      },
      {
        hints: ['signature=', 'signature%3d'],
        pattern: /(?:AWSAccessKeyId|Expires)=[^\s"'<>`|]{1,2000}/gi,
        widen: toChunk,
        accept: isSignedV2,
      },
    ],
  },
  {
    kind: 'cloudfront-signed-url',
    name: 'CloudFront signed URL',
    grade: 'secret',
    credential: 'cloudfront-key-pair',
    derive: deriveFromUrl,
    looks: [
      { hints: ['key-pair-id='], pattern: ADDRESS, accept: isCloudFront },
      { hints: ['key-pair-id='], pattern: /\?[^\s"'<>`|?]{20,8000}/g, accept: isCloudFront },
    ],
  },
  {
    kind: 'cloudfront-signed-cookie',
    name: 'CloudFront signed cookie',
    grade: 'secret',
    credential: 'cloudfront-key-pair',
    looks: [
      {
        hints: ['cloudfront-'],
        pattern: /CloudFront-(?:Policy|Signature)["'`]?\s{0,4}[=:|]\s{0,4}["'`]?(?<value>[A-Za-z0-9_~+/=-]{20,8000})/gi,
      },
    ],
  },
  {
    kind: 'console-sign-in-link',
    name: 'console sign-in link',
    grade: 'secret',
    credential: 'saml-federation',
    looks: [
      {
        hints: ['signintoken'],
        pattern: /SigninToken["'`]?\s{0,4}[=:]\s{0,4}["'`]?(?<value>[A-Za-z0-9_%+/=-]{20,8000})/gi,
      },
    ],
  },
  {
    kind: 'signed-request',
    name: 'signed request header',
    grade: 'secret',
    credential: 'access-key',
    looks: [
      {
        hints: ['aws4-hmac-sha256'],
        pattern:
          /AWS4-HMAC-SHA256\s{1,16}Credential=[\s\S]{16,700}?Signature=\s{0,12}[0-9a-f](?:\s{0,12}[0-9a-f]){15,63}(?![0-9a-z])/gi,
      },
      {
        hints: ['aws '],
        pattern: /authorization["'`]?\s{0,3}[:=]\s{0,3}["'`]?AWS A[A-Z0-9]{19}:(?<value>[A-Za-z0-9+/]{27}=)/gi,
      },
    ],
  },
  {
    kind: 'url-password',
    name: 'password in a URL',
    grade: 'secret',
    credential: 'database-password',
    looks: [
      {
        hints: ['://'],
        pattern: /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s"'<>`]{4,8000}/gi,
        widen: toUrlPassword,
        accept: (value) => value.length > 2 && !isPlaceholder(value),
      },
    ],
  },
  {
    kind: 'codecommit-helper-password',
    name: 'CodeCommit password of the credential helper',
    grade: 'secret',
    credential: 'codecommit-git-credentials',
    looks: [{ pattern: /(?<![0-9A-Za-z])\d{8}T\d{6}Z[0-9a-f]{64}(?![0-9a-f])/g }],
  },
] as const satisfies readonly Shape[];
