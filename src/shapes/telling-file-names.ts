import type { Finding } from './guard-text.ts';

type FileShape = Pick<Finding, 'kind' | 'name' | 'credential'> & { pattern: RegExp };

/** Names that AWS's console and tools give to files that hold a secret. */
const FILE_SHAPES: readonly FileShape[] = [
  { kind: 'root-key-file', name: 'root access key file', credential: 'root-user', pattern: /^rootkey.*\.csv$/i },
  { kind: 'access-key-file', name: 'access key file', credential: 'access-key', pattern: /access_?keys.*\.csv$/i },
  {
    kind: 'user-credentials-file',
    name: 'new user credentials file',
    credential: 'iam-user-password',
    pattern: /^(?:new_user_)?credentials.*\.csv$/i,
  },
  { kind: 'putty-key-file', name: 'PuTTY private key file', credential: 'ec2-key-pair', pattern: /\.ppk$/i },
  {
    kind: 'signing-key-file',
    name: 'signing private key file',
    credential: 'x509-signing-certificate',
    pattern: /^pk-[a-z0-9]+\.pem$/i,
  },
  {
    kind: 'private-key-file',
    name: 'private key file',
    credential: 'ec2-key-pair',
    pattern: /(?:\.pem|^id_(?:rsa|ed25519|ecdsa))$/i,
  },
];

/** Certificates and public keys share an ending with private keys and are no secret. */
const HARMLESS = /^cert-|certificate|public|-bundle\.pem$|ca\.pem$|\.pub$/i;

/**
 * Recognises from its name alone that an attached file holds a secret. The contents are never fetched.
 *
 * @param fileName the name of the attached file
 * @returns undefined when the name tells nothing
 */
export function findTellingFileName(fileName: string): Finding | undefined {
  if (HARMLESS.test(fileName)) return undefined;
  const shape = FILE_SHAPES.find(({ pattern }) => pattern.test(fileName));
  return (
    shape && { kind: shape.kind, name: shape.name, credential: shape.credential, grade: 'secret', mask: shape.name }
  );
}
