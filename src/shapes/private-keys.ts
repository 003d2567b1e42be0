import { endOfKeyBody, hasKeyBody, startOfKeyBody, toEndMarker } from './key-body.ts';
import { looksLikeKeyMaterial } from './randomness.ts';
import type { Shape, Span } from './shape.ts';

const PEM_END = /-{0,8} ?END (?:[A-Z0-9]{2,10} ){0,3}PRIVATE KEY(?: BLOCK)? ?-{0,8}/i;

/** How pictures, documents, archives, certificates and public keys begin in base64. */
const OTHER_FILES =
  /^(?:iVBOR|\/9j\/|R0lG|JVBER|UEsD|H4sI|Qk0|UklGR|AAAA[A-Z]GZ0|PHN2Z|PD94|AAAAB3Nz|MII[A-Za-z0-9+/]{2}[TDjz]CC|MII[A-Za-z0-9+/]{2}[TDjz]ANBgkqh|MFkw)/;

function toBodyEnd(text: string, { start, end }: Span): Span {
  return { start, end: endOfKeyBody(text, end) };
}

function fromBodyStart(text: string, { start, end }: Span): Span {
  return { start: startOfKeyBody(text, start), end };
}

function isKeyLines(value: string, text: string, { start }: Span): boolean {
  const above = text.slice(Math.max(0, start - 300), start);
  if (OTHER_FILES.test(value.trimStart()) || !looksLikeKeyMaterial(value.trim().slice(0, 64))) return false;
  return !/certificate|public|fingerprint|image|base64,|integrity|digest|ciphertext|encrypted/i.test(above);
}

/** Private keys, whole, cut off at either end, or only their lines. */
export const PRIVATE_KEYS = [
  {
    kind: 'putty-private-key',
    name: 'PuTTY private key',
    grade: 'secret',
    credential: 'ec2-key-pair',
    looks: [
      {
        hints: ['putty-user-key-file'],
        pattern: /PuTTY-User-Key-File-[123]:[^\n]{0,80}/g,
        widen: toEndMarker(/Private-(?:MAC|Hash):? ?[0-9a-f]{0,64}/i),
        accept: hasKeyBody,
      },
      { hints: ['private-lines'], pattern: /Private-Lines: ?\d{1,3}/gi, widen: toBodyEnd, accept: hasKeyBody },
    ],
  },
  {
    kind: 'private-key',
    name: 'private key',
    grade: 'secret',
    credential: 'ec2-key-pair',
    looks: [
      {
        hints: ['private key'],
        pattern: /-{0,8} ?BEGIN (?:[A-Z0-9]{2,10} ){0,3}PRIVATE KEY(?: BLOCK)? ?-{0,8}/gi,
        widen: toEndMarker(PEM_END),
        accept: hasKeyBody,
      },
      {
        hints: ['private key'],
        pattern: /-{1,8} ?END (?:[A-Z0-9]{2,10} ){0,3}PRIVATE KEY(?: BLOCK)? ?-{0,8}/gi,
        widen: fromBodyStart,
        accept: hasKeyBody,
      },
      {
        // The first bytes of PKCS #1, PKCS #8, SEC 1 and OpenSSH keys; certificates and public keys begin otherwise.
        pattern:
          /(?<![A-Za-z0-9+/])(?:MII[A-Za-z0-9+/]{2}[AQgw]IBA[A-Za-z0-9+/]|MII[A-Za-z0-9+/]{1,3}[TD]BXBgkqhkiG9w0BBQ0|MII[A-Za-z0-9+/]{3,5}BgkqhkiG9w0BBQ0|MIG[A-Za-z0-9+/]AgEAM|MIG[A-Za-z0-9+/]{2}gEBBD|MIH[A-Za-z0-9+/]AgE|MH[cQ]CAQEE|M[EGIDH][A-Za-z0-9+/]CAQAw|MC4CAQAwBQYDK2V|b3BlbnNzaC1rZXktdjE)[A-Za-z0-9+/=]{12,8000}/g,
        widen: toBodyEnd,
      },
      {
        pattern: /(?<![A-Za-z0-9+/])(?:[A-Za-z0-9+/]{64}[ \t\r]{0,3}\n[ \t>|]{0,8}){3,400}[A-Za-z0-9+/=]{0,64}/g,
        accept: isKeyLines,
        unbroken: true,
      },
      {
        pattern: /(?<![A-Za-z0-9+/])(?:[A-Za-z0-9+/]{70}[ \t\r]{0,3}\n[ \t>|]{0,8}){2,400}[A-Za-z0-9+/=]{0,70}/g,
        accept: isKeyLines,
        unbroken: true,
      },
    ],
  },
  {
    kind: 'json-web-key',
    name: 'private key (JWK)',
    grade: 'secret',
    credential: 'tls-server-certificate',
    looks: [{ hints: ['"kty"'], pattern: /"(?:d|p|q|dp|dq|qi|k)"\s{0,4}:\s{0,4}"(?<value>[A-Za-z0-9_-]{20,4000})"/g }],
  },
  {
    kind: 'age-secret-key',
    name: 'age secret key',
    grade: 'secret',
    credential: 'secrets-manager',
    looks: [{ hints: ['age-secret-key'], pattern: /AGE-SECRET-KEY-1[A-Z0-9]{20,80}/g }],
  },
] as const satisfies readonly Shape[];
