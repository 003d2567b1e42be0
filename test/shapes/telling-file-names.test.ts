import { describe, expect, it } from 'vitest';
import { describeFileName, findTellingFileName } from '../../src/shapes/telling-file-names.ts';

const SECRET_FILES: readonly (readonly [name: string, credential: string])[] = [
  ['rootkey.csv', 'root-user'],
  ['rootkey (1).csv', 'root-user'],
  ['bob_accessKeys.csv', 'access-key'],
  ['accessKeys.csv', 'access-key'],
  ['credentials.csv', 'iam-user-password'],
  ['new_user_credentials.csv', 'iam-user-password'],
  ['ses-smtp-user.csv', 'ses-smtp-credentials'],
  ['bob_codecommit_credentials.csv', 'codecommit-git-credentials'],
  ['prod.pem', 'ec2-key-pair'],
  ['PROD.PEM', 'ec2-key-pair'],
  ['my-key.ppk', 'ec2-key-pair'],
  ['id_rsa', 'ec2-key-pair'],
  ['id_ed25519', 'ec2-key-pair'],
  ['pk-ABCDEFGHIJKLMNOPQRSTUVWX.pem', 'x509-signing-certificate'],
  ['pk-APKAABCDEFGHIJKLMNOP.pem', 'cloudfront-key-pair'],
  ['0123abcd-private.pem.key', 'iot-certificate'],
  ['credentials', 'access-key'],
  ['.env', 'access-key'],
  ['prod.env', 'access-key'],
  ['.env.production', 'access-key'],
  ['server.p12', 'tls-server-certificate'],
  ['server.pfx', 'tls-server-certificate'],
  ['kubeconfig', 'eks-token'],
  ['kubeconfig.yaml', 'eks-token'],
  ['terraform.tfstate', 'secrets-manager'],
  ['.netrc', 'codecommit-git-credentials'],
  ['.npmrc', 'codeartifact-token'],
];

const HARMLESS_FILES = [
  'id_rsa.pub',
  'server.crt',
  'server.cer',
  'cert-ABCDEFGHIJKLMNOPQRSTUVWX.pem',
  'rsa-APKAABCDEFGHIJKLMNOP.pem',
  'global-bundle.pem',
  'rds-combined-ca-bundle.pem',
  'AmazonRootCA1.pem',
  'cacert.pem',
  'fullchain.pem',
  '0123abcd-certificate.pem.crt',
  '0123abcd-public.pem.key',
  '.env.example',
  'report.csv',
  'screenshot.png',
  'main.tf',
  '',
];

describe('findTellingFileName()', () => {
  it.each(SECRET_FILES)('is alarmed by %s', (name, credential) => {
    expect(findTellingFileName(name)).toMatchObject({ grade: 'secret', credential });
  });

  it.each(HARMLESS_FILES)('is not alarmed by %j', (name) => expect(findTellingFileName(name)).toBeUndefined());
});

describe('describeFileName()', () => {
  it('raises no alarm at a name, and says what the file holds', () => {
    expect(describeFileName('prod.pem')).toMatchObject({
      grade: 'identifier',
      says: expect.stringContaining('secret'),
    });
    expect(describeFileName('id_rsa.pub')?.says).toContain('no secret');
    expect(describeFileName('notes.txt')).toBeUndefined();
  });
});
