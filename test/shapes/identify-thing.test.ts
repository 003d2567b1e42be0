import { describe, expect, it } from 'vitest';
import { identifyThing } from '../../src/shapes/identify-thing.ts';
import * as made from './made-up-secrets.ts';

const dice = made.startDice(7);
const id = (prefix: string, length = 16) => prefix + made.letters(dice, made.BASE32, length);
const AKIA = ['AK', 'IA'].join('');

/** What somebody holds up, the kind that it is, and the entry that explains it. */
const THINGS: readonly (readonly [thing: string, kind: string, credential: string])[] = [
  [id(AKIA), 'access-key-id', 'access-key'],
  [id('ASIA'), 'temporary-access-key-id', 'temporary-credentials'],
  [id('AIDA', 17), 'principal-id', 'principal-id'],
  [id('AROA', 17), 'principal-id', 'principal-id'],
  [`${id('AROA', 17)}:build-session`, 'principal-id', 'principal-id'],
  [id('AIPA', 17), 'principal-id', 'instance-profile'],
  [id('AGPA', 17), 'principal-id', 'principal-id'],
  [id('ANPA', 17), 'principal-id', 'principal-id'],
  [id('ANVA', 17), 'principal-id', 'principal-id'],
  [id('ASCA', 17), 'server-certificate-id', 'tls-server-certificate'],
  [id('APKA'), 'public-key-id', 'codecommit-git-credentials'],
  [id('ACCA', 17), 'service-credential-id', 'codecommit-git-credentials'],
  [id('ABIA'), 'bearer-token-id', 'codeartifact-token'],
  ['123412341234', 'account-id', 'account-id'],
  ['1234-1234-1234', 'account-id', 'account-id'],
  [made.hex(dice, 64), 'canonical-user-id', 'canonical-user-id'],
  [made.hex(dice, 40), 'sha1', 'oidc-federation'],
  ['arn:aws:iam::123412341234:role/path/deploy', 'arn', 'iam-role'],
  ['arn:aws:iam::123412341234:user/bob', 'arn', 'arn'],
  ['arn:aws:iam::123412341234:root', 'arn', 'root-user'],
  ['arn:aws:iam::123412341234:mfa/bob', 'arn', 'mfa-code'],
  ['arn:aws:iam::123412341234:instance-profile/web', 'arn', 'instance-profile'],
  ['arn:aws:sts::123412341234:assumed-role/deploy/build-7', 'arn', 'temporary-credentials'],
  ['arn:aws:sts::123412341234:assumed-role/AWSReservedSSO_Admin_0123456789abcdef/bob', 'arn', 'identity-center'],
  [
    'arn:aws:iam::123412341234:role/aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_Admin_0123456789abcdef',
    'arn',
    'identity-center',
  ],
  ['arn:aws-us-gov:kms:us-gov-west-1:123412341234:key/abc', 'arn', 'kms-key'],
  ['arn:aws:s3:::acme-bucket', 'arn', 'arn'],
  ['arn:aws:secretsmanager:us-east-1:123412341234:secret:prod/db-AbCdEf', 'arn', 'secrets-manager'],
  [`SHA256:${made.letters(dice, made.WORDS, 43)}`, 'fingerprint', 'ssh-host-key'],
  [(made.hex(dice, 40).match(/../g) ?? []).join(':'), 'fingerprint', 'ec2-key-pair'],
  [(made.hex(dice, 32).match(/../g) ?? []).join(':'), 'fingerprint', 'ec2-key-pair'],
  [`K${made.letters(dice, made.UPPER, 13)}`, 'cloudfront-public-key-id', 'cloudfront-key-pair'],
  ['bob-at-123412341234', 'service-user-name', 'codecommit-git-credentials'],
  ['i-0123456789abcdef0', 'instance-id', 'ec2-key-pair'],
  ['ami-0123456789abcdef0', 'image-id', 'linux-username'],
  ['key-0123456789abcdef0', 'key-pair-id', 'ec2-key-pair'],
  ['https://d-1234567890.awsapps.com/start', 'access-portal', 'identity-center'],
  ['https://123412341234.signin.aws.amazon.com/console', 'sign-in-page', 'iam-user-password'],
  ['123412341234.dkr.ecr.eu-west-1.amazonaws.com', 'ecr-registry', 'ecr-token'],
  ['us-east-1:01234567-89ab-cdef-0123-456789abcdef', 'identity-pool-id', 'cognito-identity-pool'],
  ['us-east-1_AbCdEfGhI', 'user-pool-id', 'cognito-identity-pool'],
  ['01234567-89ab-cdef-0123-456789abcdef', 'uuid', 'kms-key'],
  [
    `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${made.letters(dice, made.WORDS, 43)} bob@laptop`,
    'public-key',
    'ec2-key-pair',
  ],
  [
    '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE\n-----END PUBLIC KEY-----',
    'public-key',
    'ec2-key-pair',
  ],
  [
    '-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIEAgAAuTAN\n-----END CERTIFICATE-----',
    'certificate',
    'tls-server-certificate',
  ],
  ['AWS_PROFILE', 'well-known-name', 'identity-center'],
  ['AWS_ROLE_SESSION_NAME', 'well-known-name', 'temporary-credentials'],
  ['login_session', 'well-known-name', 'temporary-credentials'],
  ['169.254.170.2', 'well-known-name', 'container-role'],
  ['[fd00:ec2::23]', 'well-known-name', 'container-role'],
  ['http://169.254.169.254/latest/', 'well-known-name', 'instance-profile'],
  ['ubuntu', 'well-known-name', 'linux-username'],
  ['PasswordData', 'well-known-name', 'windows-administrator-password'],
  ['<mailto:bob-at-123412341234@x|bob-at-123412341234>', 'service-user-name', 'codecommit-git-credentials'],
  ['rootkey.csv', 'root-key-file', 'root-user'],
  ['prod.pem', 'private-key-file', 'ec2-key-pair'],
  ['id_ed25519.pub', 'public-key-file', 'ec2-key-pair'],
  ['AWSReservedSSO_Admin_0123456789abcdef', 'sso-role-name', 'identity-center'],
];

describe('identifyThing()', () => {
  it.each(THINGS)('knows %j as %s', (thing, kind, credential) => {
    expect(identifyThing(thing)).toMatchObject({ kind, credential });
    expect(identifyThing(thing)?.says).toMatch(/^[A-Z].*\.$/s);
  });

  it.each([
    'what is this: X',
    'What is `X`?',
    "what's X",
    '“X”',
    'hey, what kind of key is X please?',
    '```X```',
    'X',
    'whose is X ?',
    'identify X',
    '*X*',
    'is X secret?',
  ])('takes the thing out of %j', (message) => {
    const thing = id('AIDA', 17);
    expect(identifyThing(message.replace('X', thing))).toMatchObject({ kind: 'principal-id', mask: thing });
  });

  it('overlooks whom the message is for', () => {
    expect(identifyThing('<@U0BOT1> what is 123412341234?')?.kind).toBe('account-id');
    expect(identifyThing('<!here> <@W1|ada>: 123412341234')?.kind).toBe('account-id');
  });

  it('says nothing when the message says more', () => {
    const thing = id(AKIA);
    expect(identifyThing(`${thing} gets AccessDenied on PutObject`)).toBeUndefined();
    expect(identifyThing('how do I rotate an access key')).toBeUndefined();
    expect(identifyThing('')).toBeUndefined();
  });

  it('works out the account of a key ID and never shows the ID', () => {
    const finding = identifyThing(['AS', 'IAY34FZKBOKMUTVV7A'].join(''));
    expect(finding).toMatchObject({ grade: 'key-id', mask: 'ASIA…VV7A', facts: { account: '609629065308' } });
    expect(finding?.says).toContain('609629065308');
    expect(JSON.stringify(finding)).not.toContain('FZKBOKM');
  });

  it('asks back what 64 hexadecimal digits are', () => {
    const names = identifyThing(made.hex(dice, 64))?.alternatives?.map(({ credential }) => credential);
    expect(names).toEqual(['canonical-user-id', 'iot-certificate', undefined]);
  });

  it('reads ARNs in words', () => {
    expect(identifyThing('arn:aws:sts::123412341234:assumed-role/deploy/build-7')?.says).toBe(
      'The ARN (full name) of a session of the role `deploy`, named `build-7` in account 123412341234. It is no secret.',
    );
    expect(identifyThing('arn:aws-cn:dynamodb:cn-north-1:123412341234:table/orders')?.says).toBe(
      'The ARN (full name) of the dynamodb resource `table/orders` in account 123412341234, Region cn-north-1, the China partition. It is no secret.',
    );
  });

  it('calls a sample a sample', () => {
    expect(identifyThing('AKIAIOSFODNN7EXAMPLE')).toMatchObject({ grade: 'example' });
  });

  it('says of a secret that it is one, and not what', () => {
    const secret = made.secretKey(dice);
    const finding = identifyThing(`what is ${secret}`);
    expect(finding).toMatchObject({ grade: 'secret', kind: 'secret-access-key' });
    expect(JSON.stringify(finding)).not.toContain(secret.slice(0, 8));
  });
});

describe('identifyThing() on near misses', () => {
  const right = `${AKIA}QWERTYZXCVBNMASD`;
  it.each([
    [right.slice(0, 19), '19 characters'],
    [`${right}Q`, '21 characters'],
    [right.replace(AKIA, 'AKAI'), 'begins with AKAI'],
    [right.replace(AKIA, 'ASAI'), 'begins with ASAI'],
    [right.replace(AKIA, 'AKlA'), 'small l'],
    [right.toLowerCase(), 'small letters'],
  ])('answers %s kindly', (thing, fault) => {
    const finding = identifyThing(thing);
    expect(finding?.nearMiss).toContain(fault);
    expect(finding?.mask).toBe(`${thing.slice(0, 4)}…${thing.slice(-4)}`);
  });

  it.each([
    ['12341234I234', 'the letter I'],
    ['1234O2341234', 'perhaps 0'],
  ])('says which letter in %s must be a digit', (thing, fault) => {
    expect(identifyThing(thing)?.nearMiss).toContain(fault);
  });

  it.each(['arn:aws:iam:123412341234:role/deploy', 'arn:aws:s3:acme-logs', 'ARN:aws:s3:::acme'])(
    'says how an ARN is written for %s',
    (thing) => expect(identifyThing(thing)).toMatchObject({ kind: 'arn', nearMiss: expect.stringContaining('colon') }),
  );

  it('reads an account ID in groups of four', () => {
    expect(identifyThing('what is account 1234 1234 1234?')).toMatchObject({
      kind: 'account-id',
      facts: { account: '123412341234' },
    });
  });

  it('says that an account ID lost a digit', () => {
    expect(identifyThing('12341234123')?.nearMiss).toContain('leading zeros');
  });
});
