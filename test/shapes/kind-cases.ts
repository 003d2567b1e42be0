import type { Dice } from './made-up-secrets.ts';
import * as made from './made-up-secrets.ts';

/** A text with a secret in it: which stretches of it are secret. */
export type Positive = { text: string; secrets: string[] };

type Maker = (dice: Dice) => Positive;

/** What a kind must be found in, and what resembles it and must not be. */
export type KindCase = { kind: string; found: readonly Maker[]; left: readonly string[] };

/** One maker: `before` and `after` stand around the value. */
function around(before: string, make: (dice: Dice) => string, after = ''): Maker {
  return (dice) => {
    const value = make(dice);
    // Of an address the secret is the query, of a named value the value.
    const secret = value.replace(/^[^\s"]{1,120}\?|^AccountKey=|^https:\/\//, '');
    return { text: `${before}${value}${after}`, secrets: [secret] };
  };
}

function pair(write: (id: string, secret: string) => string): Maker {
  return (dice) => {
    const secret = made.secretKey(dice);
    return { text: write(made.keyId(dice), secret), secrets: [secret] };
  };
}

const vendor = (start: string, alphabet: string, length: number) => (dice: Dice) =>
  start + made.letters(dice, alphabet, length);

const glue = (...parts: string[]) => parts.join('');

const mixed = (length: number) => (dice: Dice) => made.letters(dice, made.WORDS, length);

const hexOf = (length: number) => (dice: Dice) => made.hex(dice, length);

const body = (dice: Dice) => made.keyBody(dice);

const presigned = (dice: Dice) =>
  `https://reports-prod.s3.us-east-1.amazonaws.com/q3/summary.pdf?${made.signedQuery(dice, 's3', 3600)}`;

const cloudFrontUrl = (dice: Dice) =>
  `https://d2fa1b2c3d4e5f.cloudfront.net/i.mp4?Expires=1767225600&Signature=${made.cloudFrontSignature(dice)}&Key-Pair-Id=K${made.letters(dice, made.UPPER, 13)}`;

export const KIND_CASES: readonly KindCase[] = [
  {
    kind: 'private-key',
    found: [
      (dice) => ({ text: made.pem(dice), secrets: [] }),
      around(`ssh fails with this one\n${made.pemMarker('BEGIN')}\n`, body, '\n\nwhat is wrong with it?'),
      around('', body, `\n${made.pemMarker('END')}`),
      around(
        `${made.pemMarker('BEGIN', 'OPENSSH ')} `,
        (dice) => made.keyBody(dice).replaceAll('\n', ' '),
        ` ${made.pemMarker('END', 'OPENSSH ')}`,
      ),
      around('is this the key pair?\n', body),
      around('', (dice) => Array.from({ length: 8 }, () => made.letters(dice, made.BASE64, 64)).join('\n')),
      around(
        `{"KeyName":"prod","KeyMaterial":"${made.pemMarker('BEGIN')}\\n`,
        (dice) => made.keyBody(dice).replaceAll('\n', '\\n'),
        `\\n${made.pemMarker('END')}"}`,
      ),
    ],
    left: [
      `the file must start with ${made.pemMarker('BEGIN')} and end with ${made.pemMarker('END')}`,
      `-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBaMQswCQYDVQQGEwJJ\n-----END CERTIFICATE-----`,
      `-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEabcdefghijklmnopqrstuvwxyzAB\n-----END PUBLIC KEY-----`,
      `Load key "prod.pem": invalid format, expected "${made.pemMarker('BEGIN')}"`,
    ],
  },
  {
    kind: 'putty-private-key',
    found: [
      (dice) => ({ text: made.putty(dice), secrets: [] }),
      (dice) => ({ text: made.putty(dice).split('\n').slice(0, 18).join('\n'), secrets: [] }),
      (dice) => ({
        text: `my ppk:\n${made.putty(dice).replaceAll('\n', '\n> ')}\nputty says "server refused our key"`,
        secrets: [],
      }),
    ],
    left: [
      'the file begins with PuTTY-User-Key-File-2: ssh-rsa',
      'convert my.ppk to .pem with puttygen',
      'Private-Lines: 14 is what the header says',
    ],
  },
  {
    kind: 'json-web-key',
    found: ['d', 'p', 'qi'].map((name) =>
      around(`{"kty":"RSA","n":"abc","${name}":"`, (dice) => made.base64url(dice, 128), '"}'),
    ),
    left: [
      '{"kty":"RSA","n":"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86z","e":"AQAB"}',
      '{"kty":"EC","crv":"P-256"}',
      'the field "d" of a JWK is the private part',
    ],
  },
  {
    kind: 'age-secret-key',
    found: ['', 'export SOPS_AGE_KEY=', '# created\n'].map((before) =>
      around(before, vendor(glue('AGE-SECRET-', 'KEY-1'), made.BASE32, 58)),
    ),
    left: [
      'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p',
      'AGE-SECRET-KEY-1…',
      'keys begin with AGE-SECRET-KEY-1',
    ],
  },
  {
    kind: 'database-token',
    found: [
      around(
        '',
        (dice) =>
          `mydb.abc123.us-east-1.rds.amazonaws.com:3306/?Action=connect&DBUser=jane&${made.signedQuery(dice, 'rds-db', 900)}`,
      ),
      around(
        'PGPASSWORD="',
        (dice) =>
          `mydb.abc123.us-east-1.rds.amazonaws.com:5432/?Action=connect&DBUser=jane&${made.signedQuery(dice, 'rds-db', 900)}`,
        '" psql',
      ),
      around('', (dice) => `cache-01/?Action=connect&User=u&${made.signedQuery(dice, 'elasticache', 900)}`),
      around(
        'token: ',
        (dice) => `abcd.dsql.us-east-1.on.aws/?Action=DbConnectAdmin&${made.signedQuery(dice, 'dsql', 900)}`,
      ),
    ],
    left: [
      'mydb.abc123.us-east-1.rds.amazonaws.com:3306/?Action=connect&DBUser=jane',
      'aws rds generate-db-auth-token --hostname mydb --port 3306 --username jane',
      'psql "host=mydb.abc123.us-east-1.rds.amazonaws.com port=5432 sslmode=require"',
    ],
  },
  {
    kind: 'presigned-url',
    found: [
      around('', presigned),
      around('<', presigned, '|summary.pdf> gives 403'),
      around(
        '',
        (dice) =>
          `https://reports-prod.s3.amazonaws.com/k?AWSAccessKeyId=${made.keyId(dice)}&Signature=${encodeURIComponent(made.base64(dice, 20))}&Expires=1767225600`,
      ),
      around('', (dice) => presigned(dice).replaceAll('&', '&amp;')),
      around('?', (dice) => made.signedQuery(dice, 's3', 60)),
    ],
    left: [
      'https://reports-prod.s3.us-east-1.amazonaws.com/q3/summary.pdf?versionId=3HL4kqtJlcpXroDTDmJ+rmSpXd3dIbrHY+MTRCxf3vjVBH40Nr8X8gdRQBpUMLUo',
      'https://s3.amazonaws.com/bucket/key?X-Amz-Expires=3600',
      'https://examplebucket.s3.amazonaws.com/test.txt?X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
    ],
  },
  {
    kind: 'cloudfront-signed-url',
    found: [around('', cloudFrontUrl), around('curl "', cloudFrontUrl, '"'), around('<', cloudFrontUrl, '>')],
    left: [
      'https://d2fa1b2c3d4e5f.cloudfront.net/i.mp4?Expires=1767225600',
      'https://d2fa1b2c3d4e5f.cloudfront.net/i.mp4?Key-Pair-Id=KABCDEFGHIJKLM',
      'MissingKey: Missing Key-Pair-Id query parameter or cookie value',
    ],
  },
  {
    kind: 'cloudfront-signed-cookie',
    found: ['CloudFront-Signature=', 'Set-Cookie: CloudFront-Policy=', '"CloudFront-Signature": "'].map((before) =>
      around(before, made.cloudFrontSignature, before.includes('"') ? '"' : '; Secure; HttpOnly'),
    ),
    left: [
      'CloudFront-Key-Pair-Id=KABCDEFGHIJKLM',
      'Set-Cookie: CloudFront-Expires=1767225600',
      'set the CloudFront-Signature and CloudFront-Policy cookies',
    ],
  },
  {
    kind: 'console-sign-in-link',
    found: [
      around(
        'https://signin.aws.amazon.com/federation?Action=login&Destination=https%3A%2F%2Fconsole.aws.amazon.com&SigninToken=',
        (dice) => made.base64url(dice, 300),
      ),
      around('{"SigninToken":"', (dice) => made.base64url(dice, 300), '"}'),
      around('SigninToken = ', (dice) => made.base64url(dice, 200)),
    ],
    left: [
      'https://signin.aws.amazon.com/federation?Action=getSigninToken',
      'GetSigninToken needs PowerUser',
      'where does the SigninToken come from',
    ],
  },
  {
    kind: 'signed-request',
    found: [
      (dice) => {
        const signature = made.hex(dice, 64);
        return {
          text: `Authorization: AWS4-HMAC-SHA256 Credential=${made.keyId(dice)}/20260101/us-east-1/s3/aws4_request, SignedHeaders=host;x-amz-date, Signature=${signature}`,
          secrets: [signature],
        };
      },
      (dice) => {
        const signature = made.hex(dice, 64);
        return {
          text: `-H 'authorization: AWS4-HMAC-SHA256 Credential=${made.keyId(dice)}/20260101/eu-west-1/execute-api/aws4_request,SignedHeaders=host,Signature=${signature}'`,
          secrets: [signature],
        };
      },
      (dice) => {
        const signature = made.base64(dice, 20);
        return { text: `Authorization: AWS ${made.keyId(dice)}:${signature}`, secrets: [signature] };
      },
    ],
    left: [
      'AWS4-HMAC-SHA256 is the algorithm',
      'Authorization: AWS4-HMAC-SHA256 Credential=…',
      'Authorization header requires Credential parameter',
    ],
  },
  {
    kind: 'url-password',
    found: [
      around('postgres://app:', made.password, '@db.internal:5432/app'),
      around('git clone https://deploy:', mixed(20), '@git.corp.io/x.git'),
      around('redis://:', mixed(24), '@cache.internal:6379/0'),
      around(
        'pip install --index-url https://aws:',
        (dice) => `eyJ2ZX${made.base64url(dice, 300)}`,
        '@team-1.d.codeartifact.us-east-1.amazonaws.com/pypi/x/simple/',
      ),
    ],
    left: [
      'postgres://app:$DB_PASSWORD@db.internal:5432/app',
      'postgres://<user>:<password>@host/db',
      'https://host.internal:8443/a@b',
      'mysql://user:${PASSWORD}@host',
    ],
  },
  {
    kind: 'codecommit-helper-password',
    found: ['', 'password=', 'get returned '].map((before) =>
      around(before, (dice) => `20260101T000000Z${made.hex(dice, 64)}`),
    ),
    left: ['20260101T000000Z', '2026-01-01T00:00:00Z', 'X-Amz-Date: 20260101T000000Z'],
  },
  {
    kind: 'bedrock-api-key',
    found: [
      around(
        '',
        (dice) =>
          `ABSK${made.encode(`BedrockAPIKey-${made.letters(dice, made.LOWER, 4)}-at-${'1'.repeat(12)}:${made.base64(dice, 45)}`)}`,
      ),
      around('export AWS_BEARER_TOKEN_BEDROCK=', (dice) => `bedrock-api-key-${made.base64(dice, 300)}`),
      around('AWS_BEARER_TOKEN_BEDROCK: "', (dice) => made.base64(dice, 96), '"'),
    ],
    left: [
      'AWS_BEARER_TOKEN_BEDROCK=$TOKEN',
      'short keys begin with bedrock-api-key-',
      'export AWS_BEARER_TOKEN_BEDROCK=<your key>',
    ],
  },
  {
    kind: 'cloudwatch-logs-api-key',
    found: ['', 'Authorization: Bearer ', 'key '].map((before) =>
      around(before, (dice) => `ACWL${made.base64(dice, 96)}`),
    ),
    left: ['ACWL is the prefix', 'ACWL_CONFIG_FILE_NAME_SETTING', 'the ACWLog group'],
  },
  {
    kind: 'eks-token',
    found: ['', '"token": "', 'kubectl --token '].map((before) =>
      around(before, (dice) => `k8s-aws-v1.${made.base64url(dice, 400)}`, before.includes('"') ? '"' : ''),
    ),
    left: [
      'tokens begin with k8s-aws-v1.',
      'aws eks get-token --cluster-name prod',
      'apiVersion: client.authentication.k8s.io/v1beta1',
    ],
  },
  {
    kind: 'ecr-token',
    found: [
      around('', made.ecrPassword),
      around('docker login -u AWS -p ', made.ecrPassword),
      around('"authorizationToken": "', (dice) => made.encode(`AWS:${made.ecrPassword(dice)}`), '"'),
    ],
    left: [
      'aws ecr get-login-password | docker login --username AWS --password-stdin 1.dkr.ecr.us-east-1.amazonaws.com',
      'the token begins with eyJwYXlsb2FkIjo',
      'no basic auth credentials',
    ],
  },
  {
    kind: 'docker-login',
    found: [
      around('{"auths":{"registry.corp.io":{"auth":"', (dice) => made.base64(dice, 60), '"}}}'),
      around('"identitytoken": "', (dice) => made.base64(dice, 60), '"'),
      around('auth: ', (dice) => made.base64(dice, 90)),
    ],
    left: ['{"auths":{"registry.corp.io":{}},"credsStore":"ecr-login"}', '"auth": "none"', 'auth: required'],
  },
  {
    kind: 'sign-in-token',
    found: ['ASOA', 'ASOR', 'refresh ASOR'].map((before) => around('', (dice) => before + made.base64url(dice, 300))),
    left: ['ASOA is the access token', 'REASOR', 'TREASOA'],
  },
  {
    kind: 'identity-center-token',
    found: [
      around(
        '"accessToken": "',
        (dice) => `aoa${made.base64url(dice, 66)}:MG${made.base64(dice, 100)}`,
        '", "region": "us-east-1"',
      ),
      around(
        '{"startUrl": "https://d-1234567890.awsapps.com/start", "refreshToken": "',
        (dice) => made.base64url(dice, 200),
        '"}',
      ),
      around('{"clientSecret": "', (dice) => made.base64url(dice, 200), '"}'),
    ],
    left: [
      '{"startUrl": "https://d-1234567890.awsapps.com/start", "region": "us-east-1"}',
      '"accessToken": "<redacted>"',
      '"accessToken": null',
    ],
  },
  {
    kind: 'json-web-token',
    found: [
      around('', made.jsonWebToken),
      around('Authorization: Bearer ', made.jsonWebToken),
      around('AWS_WEB_IDENTITY_TOKEN=', made.jsonWebToken),
    ],
    left: [
      '{"NextToken":"eyJNYXJrZXIiOiBudWxsLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAxfQ=="}',
      'a JWT begins with eyJ',
      'eyJ.a.b',
    ],
  },
  {
    kind: 'saml-response',
    found: [
      around('', (dice) =>
        made.encode(
          `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol">${made.base64(dice, 900)}</samlp:Response>`,
        ),
      ),
      around('SAMLResponse=', (dice) => encodeURIComponent(made.base64(dice, 900)), '&RelayState='),
      around('<input name="SAMLResponse" value="', (dice) => made.base64(dice, 900), '"/>'),
    ],
    left: [
      'SAMLResponse=',
      'Your request included an invalid SAML response',
      '<saml:Issuer>https://idp.example.com</saml:Issuer>',
    ],
  },
  {
    kind: 'mfa-seed',
    found: [
      around('otpauth://totp/AWS:alice@prod?secret=', (dice) => made.letters(dice, made.BASE32, 64), '&issuer=AWS'),
      around('Base32StringSeed: ', (dice) => made.letters(dice, made.BASE32, 64)),
      around('the secret configuration key for my authenticator is ', (dice) => made.letters(dice, made.BASE32, 32)),
    ],
    left: ['arn:aws:iam::123456789012:mfa/alice', 'the mfa seed is lost', 'TOTP VIRTUALMFADEVICE'],
  },
  {
    kind: 'mfa-code',
    found: ['--token-code ', 'my mfa code is ', 'OTP: '].map((before) => (dice) => ({
      text: `${before}${202030 + dice.upTo(700_000)}`,
      secrets: [],
    })),
    left: ['--token-code 123456', 'mfa for account 123456789012', 'verification takes 100000 ms'],
  },
  {
    kind: 'appsync-api-key',
    found: ['', 'x-api-key: ', 'apiKey = '].map((before) =>
      around(before, vendor('da2-', `${made.LOWER}${made.DIGITS}`, 26)),
    ),
    left: ['da2-fakeApiId', 'da2-…', 'vda2-abcdefghij'],
  },
  {
    kind: 'authorization-header',
    found: [
      around('Authorization: Bearer ', mixed(40)),
      around('-H "authorization: Basic ', (dice) => made.encode(`svc:${made.password(dice)}`), '"'),
      around('"Authorization": "Bearer ', mixed(64), '"'),
    ],
    left: [
      'Authorization: Bearer $TOKEN',
      'Authorization: Bearer <token>',
      'the Authorization: Bearer header is missing',
    ],
  },
  {
    kind: 'instance-metadata-token',
    found: ['X-aws-ec2-metadata-token: ', '-H "X-aws-ec2-metadata-token: ', 'x-aws-ec2-metadata-token='].map((before) =>
      around(before, (dice) => made.base64(dice, 41)),
    ),
    left: [
      'X-aws-ec2-metadata-token-ttl-seconds: 21600',
      'X-aws-ec2-metadata-token: $TOKEN',
      'curl -H "X-aws-ec2-metadata-token: ${TOKEN}" http://169.254.169.254/',
    ],
  },
  {
    kind: 'container-token',
    found: [
      'AWS_CONTAINER_AUTHORIZATION_TOKEN=',
      'AWS_LAMBDA_METADATA_TOKEN: ',
      'export AWS_CONTAINER_AUTHORIZATION_TOKEN="',
    ].map((before) => around(before, (dice) => made.base64url(dice, 60))),
    left: [
      'AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE=/var/run/secrets/token',
      'AWS_CONTAINER_AUTHORIZATION_TOKEN=$TOKEN',
      'AWS_CONTAINER_CREDENTIALS_FULL_URI=http://169.254.170.23/v1/credentials',
    ],
  },
  {
    kind: 'session-manager-token',
    found: ['{"TokenValue": "', 'TokenValue=', '"TokenValue":"'].map((before) =>
      around(before, (dice) => `AAEAA${made.base64(dice, 180)}`),
    ),
    left: ['"TokenValue": ""', 'TokenValue=<value>', 'what is TokenValue'],
  },
  {
    kind: 'codeartifact-token',
    found: [
      around('CODEARTIFACT_AUTH_TOKEN=', (dice) => `eyJ2ZX${made.base64url(dice, 400)}`),
      around('//registry.npmjs.org/:_authToken=', mixed(36)),
      around(
        '//team.d.codeartifact.us-east-1.amazonaws.com/npm/x/:_authToken="',
        (dice) => `eyJ2ZX${made.base64url(dice, 400)}`,
        '"',
      ),
    ],
    left: [
      'export CODEARTIFACT_AUTH_TOKEN=`aws codeartifact get-authorization-token --domain x`',
      '//registry.npmjs.org/:_authToken=${NPM_TOKEN}',
      ':_authToken=$CODEARTIFACT_AUTH_TOKEN',
    ],
  },
  {
    kind: 'api-gateway-api-key',
    found: ['x-api-key: ', '-H "X-Api-Key: ', '"x-api-key":"'].map((before) => around(before, mixed(40))),
    left: ['x-api-key: $KEY', 'x-api-key: <your key>', 'apiKeySource: HEADER'],
  },
  {
    kind: 'cognito-client-secret',
    found: ['client_secret: ', 'ClientSecret = ', '"client_secret":"'].map((before) =>
      around(before, vendor('', `${made.LOWER}${made.DIGITS}`, 52)),
    ),
    left: ['client_secret=$SECRET', 'client_secret: ((vault.secret))', 'Client secret is required'],
  },
  {
    kind: 'ses-smtp-password',
    found: [
      around('SMTP password: ', made.smtpPassword),
      around('', made.smtpPassword),
      (dice) => {
        const value = made.smtpPassword(dice);
        return { text: `[email-smtp.us-east-1.amazonaws.com]:587 ${made.keyId(dice)}:${value}`, secrets: [value] };
      },
    ],
    left: [
      'email-smtp.us-east-1.amazonaws.com:587',
      'ses-smtp-user.20260101-101010',
      '535 Authentication Credentials Invalid',
    ],
  },
  {
    kind: 'service-password',
    found: [
      around('alice-at-210987654321:', made.servicePassword),
      around('codecommit password ', made.servicePassword),
      around('{"ServiceUserName":"alice-at-210987654321","ServicePassword":"', made.servicePassword, '"}'),
    ],
    left: [
      '"CodeSha256": "YFgDgEKG3ugvF1+pX64gV6tu9qNuIYNUdgJm8nCxsm4="',
      'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
      'alice-at-210987654321',
    ],
  },
  {
    kind: 'secret-access-key',
    found: [
      pair((id, secret) => `${id} / ${secret}`),
      pair((id, secret) => `Access key ID,Secret access key\n${id},${secret}\n`),
      pair((id, secret) => `aws_access_key_id = ${id}\naws_secret_access_key = ${secret}`),
      pair((id, secret) => `secret first: ${secret}\nand the id ${id}`),
      pair((id, secret) => `${id}:${secret}`),
      pair((id, secret) => `{"AccessKey":{"AccessKeyId":"${id}","Status":"Active","SecretAccessKey":"${secret}"}}`),
      pair((_id, secret) => `got this from a colleague, what is it? ${secret}`),
      pair((_id, secret) => `AWS Secret Access Key [None]: ${secret}`),
      pair((_id, secret) => `AWS_SECRET_ACCESS_KEY=${secret.slice(0, 20)}\n${secret.slice(20)}`),
      pair((id, secret) => `${id}\n${secret.slice(0, 23)} ${secret.slice(23)}`),
    ],
    left: [
      'commit 3f9c0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b',
      'AWS_SECRET_ACCESS_KEY=$SECRET',
      'aws_secret_access_key = ****************MPLE',
      '/usr/local/share/ca-certificates/Corp2/CA',
      'ThisIsAnUnusuallyLongCamelCaseIdentifier',
    ],
  },
  {
    kind: 'session-token',
    found: [
      around('', made.sessionToken),
      around('aws_session_token = ', (dice) => made.base64(dice, 400)),
      around('export AWS_SESSION_TOKEN="', made.sessionToken, '"'),
      around('{"Code":"Success","Type":"AWS-HMAC","Token" : "', (dice) => made.base64(dice, 300), '"}'),
    ],
    left: ['AWS_SESSION_TOKEN=$TOKEN', 'the session token is missing', '"NextToken": "AAAAAA=="'],
  },
  {
    kind: 'password',
    found: [
      around('DB_PASSWORD=', made.password),
      around('password: ', made.password),
      around('"password": "', made.password, '"'),
      around('<password>', made.password, '</password>'),
      around("password = '", made.password, "'"),
    ],
    left: [
      'password=$DB_PASSWORD',
      'password: ********',
      'password = var.db_password',
      '"PasswordResetRequired": true',
      'password: wrong',
      'MinimumPasswordLength: 14',
    ],
  },
  {
    kind: 'told-password',
    found: [
      around('the password is ', made.password),
      around('the pass for the admin user is ', made.password, ' ok?'),
      around('pw is ', made.password),
      around('admin / ', made.password),
    ],
    left: [
      'my password is wrong',
      'the password is not working',
      'the password I set yesterday',
      'password is case-sensitive',
      'the password is base64-encoded',
      'password for the root user expired',
    ],
  },
  {
    kind: 'command-line-password',
    found: [
      around('curl -u admin:', made.password, ' https://api.corp.io'),
      around('mysql -h db -u root -p', made.password),
      around('aws rds create-db-instance --master-user-password ', made.password, ' --engine mysql'),
      around("CREATE USER app IDENTIFIED BY '", made.password, "';"),
    ],
    left: [
      'docker login --password-stdin',
      'docker run -p 8080:80 nginx',
      'mysql -u root -p',
      'aws iam create-login-profile --password <password>',
    ],
  },
  {
    kind: 'netrc',
    found: [
      'machine git.corp.io login alice password ',
      'machine x\n login alice\n password ',
      'machine api.corp.io login svc password ',
    ].map((before) => around(before, mixed(24))),
    left: ['machine git.corp.io login alice', 'login password reset', 'machine learning login page'],
  },
  {
    kind: 'pre-shared-key',
    found: [
      around('crypto isakmp key ', mixed(32), ' address 203.0.113.7'),
      around('peer aws1\n  pre-shared-key local ', mixed(32)),
      around('203.0.113.9 198.51.100.4 : PSK "', mixed(30), '"'),
      around('tunnel1_preshared_key = "', mixed(24), '"'),
    ],
    left: ['pre-shared-key <key>', 'the PSK does not match on tunnel 2', 'tunnel1_preshared_key = var.psk'],
  },
  {
    kind: 'printed-secret',
    found: [
      around('aws secretsmanager get-secret-value --secret-id hook --query SecretString --output text\n', mixed(28)),
      around(
        '{"Parameter": {"Name": "/prod/token", "Type": "SecureString", "Value": "',
        mixed(22),
        '", "Version": 3}}',
      ),
      around('| /prod/db | SecureString | ', mixed(18), ' |'),
      around("$ kubectl get secret db -o jsonpath='{.data.pw}' | base64 -d\n", mixed(20), '\n$ '),
      around('$ echo $DB_PASSWORD\n', made.password),
    ],
    left: [
      'aws secretsmanager get-secret-value --secret-id hook\nAn error occurred (AccessDeniedException)',
      '{"Name": "/prod/token", "Type": "SecureString", "Value": "****"}',
      'both are SecureString, which permission do I need?',
      '$ aws ssm get-parameter --name x --with-decryption\n$ ',
      '{"Name": "/prod/region", "Type": "String", "Value": "eu-central-1-prod"}',
    ],
  },
  {
    kind: 'command-argument-password',
    found: [
      around('ldapsearch -x -D "CN=svc" -w ', made.password, ' -b dc=corp'),
      around('openssl pkcs12 -export -in c.pem -out c.p12 -passout pass:', mixed(12)),
      around('net use Z: \\\\files.corp.local\\share /user:CORP\\bob ', mixed(12)),
      around('sqlplus app/', mixed(12), '@//db.corp.local:1521/ORCL'),
      around('htpasswd -bc .htpasswd bob ', mixed(14)),
      around('echo ', mixed(14), ' | sudo -S apt update'),
      around('lftp -u bob,', mixed(12), ' sftp://files.corp.local'),
      around('rabbitmqctl change_password app ', mixed(12)),
      around('unzip -P ', mixed(12), ' export.zip'),
    ],
    left: [
      'ldapsearch -x -D "CN=svc" -W -b dc=corp',
      'openssl pkcs12 -passin pass:$PASSPHRASE',
      'net use Z: \\\\files.corp.local\\share',
      'htpasswd -c .htpasswd bob',
      'echo $PASSWORD | docker login --password-stdin',
      'sqlplus / as sysdba',
    ],
  },
  {
    kind: 'discord-token',
    found: ['', 'DISCORD_TOKEN=', 'bot token '].map((before) =>
      around(before, (dice) => `${glue('M', 'T')}${mixed(24)(dice)}.${mixed(6)(dice)}.${mixed(38)(dice)}`),
    ),
    left: ['MTk4.abc.def', 'Module.member.method', 'a bot token has three parts'],
  },
  {
    kind: 'told-password',
    found: [
      ['Benutzer ist admin, das Kennwort lautet ', '!'],
      ["le mot de passe de la base c'est « ", ' »'],
      ['a senha do banco: ', '\no ECS não conecta'],
      ['Hasło do konsoli to ', ', login j.nowak'],
      ['логин: ivanov, пароль: ', ' , не пускает'],
      ['サーバーのパスワードは「', '」です'],
      ['用户名root 密码：', '，连不上'],
      ['비밀번호는 ', ' 입니다'],
      ['şifre ', ' ama olmuyor'],
      ['anyone with the vpn creds? I have tina.k ', ' which worked till friday'],
      ['user/pass: bob / ', ' on the test system'],
      ['grafana credentials are admin:', ', but the dashboards are empty'],
      ['he can get in with ', ' now'],
      ['I set “password” to “', '” in the console'],
    ].map(([before = '', after]) => around(before, made.password, after)),
    left: [
      'my key passphrase is "a few words that only I know"',
      'the PIN is asked for twice, why?',
      'das Kennwort lautet anders',
      'パスワードを忘れました',
      'пароль не подходит к MyDB-Prod2',
      'which login for AuroraV3Prod and Windows2019?',
      'the password of the stack Frontend2024 is in Secrets Manager',
      'password: ENC[AES256_GCM,data:wa6o0MtwadzUX/B8,iv:9jq7joQgeA9dMqpH0bTv,type:str]',
    ],
  },
  {
    kind: 'labelled-secret',
    found: [
      around('api key for the weather service (the one that Lambda calls): ', mixed(32)),
      around('Unseal Key 1: ', (dice) => made.base64(dice, 32)),
      around('api_key: ', mixed(32)),
      around('API_TOKEN=', hexOf(40)),
      around('"secret": "', mixed(32), '"'),
      around('auth-token=', mixed(20)),
      around('user,password\nbob,', made.password, ''),
    ],
    left: [
      '"NextToken": "AbCdEf123456GhIjKl7890"',
      'secret: my/app/database',
      'token: $TOKEN',
      'api key: see vault',
      'ClientRequestToken: 8b1a9953c4611296a827abf8c47804d7',
    ],
  },
  {
    kind: 'slack-token',
    found: [
      around(
        '',
        (dice) =>
          `${glue('xox', 'b-')}${made.letters(dice, made.DIGITS, 12)}-${made.letters(dice, made.DIGITS, 12)}-${mixed(24)(dice)}`,
      ),
      around('SLACK_APP_TOKEN=', vendor(glue('xap', 'p-1-A0'), made.WORDS, 60)),
      around('Slack signing secret: ', hexOf(32)),
    ],
    left: ['tokens begin with xoxb-', 'xoxb-your-token-here', 'xapp-1-…'],
  },
  {
    kind: 'slack-webhook',
    found: ['', '<', 'curl '].map((before) =>
      around(
        before,
        (dice) =>
          `https://${glue('hooks.', 'slack.com')}/services/T${mixed(8)(dice)}/B${mixed(8)(dice)}/${mixed(24)(dice)}`,
        before === '<' ? '>' : '',
      ),
    ),
    left: ['https://slack.com/services/new', 'https://hooks.slack.com/', 'https://api.slack.com/messaging/webhooks'],
  },
  {
    kind: 'github-token',
    found: ['', 'GITHUB_TOKEN=', 'https://x-access-token:'].map((before) =>
      around(before, vendor(glue('gh', 'p_'), made.WORDS, 36), before.endsWith(':') ? '@github.com/a/b' : ''),
    ),
    left: ['ghp_', 'ghp_xxxxxxxxxxxx', 'github_pat_'],
  },
  {
    kind: 'gitlab-token',
    found: ['', 'PRIVATE-TOKEN: ', 'export GL='].map((before) =>
      around(before, vendor(glue('gl', 'pat-'), made.WORDS, 20)),
    ),
    left: ['glpat-', 'glpat-<token>', 'tokens begin with glpat- or gldt-'],
  },
  {
    kind: 'seller-token',
    found: ['', 'MWSAuthToken=', 'token: '].map((before) =>
      around(before, (dice) => `amzn.mws.${[8, 4, 4, 4, 12].map((length) => made.hex(dice, length)).join('-')}`),
    ),
    left: ['amzn.mws.', 'mws.amazonservices.com', 'the MWS token of the seller'],
  },
  ...(
    [
      ['npm-token', glue('np', 'm_'), made.WORDS, 36, 'npm_config_registry'],
      ['pypi-token', glue('py', 'pi-'), made.WORDS, 120, 'pypi-server'],
      ['rubygems-token', glue('ruby', 'gems_'), 'abcdef0123456789', 48, 'rubygems_version'],
      ['stripe-key', glue('sk', '_live_'), made.WORDS, 24, 'sk_live_'],
      ['google-key', glue('AI', 'za'), made.WORDS, 35, 'AIza'],
      ['azure-key', glue('Account', 'Key='), made.BASE64, 86, 'AccountKey='],
      ['openai-key', glue('sk', '-proj-'), made.WORDS, 48, 'sk-proj-'],
      ['twilio-key', glue('S', 'K'), 'abcdef0123456789', 32, 'SK123'],
      ['sendgrid-key', `${glue('S', 'G.')}abcdefghijklmnop123456.`, made.WORDS, 43, 'SG.UTF8String'],
      ['mailgun-key', glue('ke', 'y-'), 'abcdef0123456789', 32, 'key-0123456789abcdef0'],
      [
        'discord-webhook',
        glue('https://discord.com/api/', 'webhooks/123456789012345678/'),
        made.WORDS,
        68,
        'https://discord.com/api/webhooks/1',
      ],
      ['telegram-token', glue('1234567890', ':AA'), made.WORDS, 33, '1234567890:AA'],
      ['hashicorp-token', glue('hv', 's.'), made.WORDS, 90, 'hvs.'],
      ['other-vendor-token', glue('dop', '_v1_'), 'abcdef0123456789', 64, 'dop_v1_'],
      ['other-vendor-token', glue('da', 'pi'), 'abcdef0123456789', 32, 'dapi'],
      ['other-vendor-token', glue('pp', 'lx-'), made.WORDS, 48, 'pplx-'],
      ['other-vendor-token', glue('dckr', '_pat_'), made.WORDS, 27, 'dckr_pat_'],
      ['other-vendor-token', glue('CF', 'PAT-'), made.WORDS, 43, 'CFPAT-'],
    ] as const
  ).map(([kind, start, alphabet, length, harmless]) => ({
    kind,
    found: ['', 'KEY=', 'here it is: '].map((before) => around(before, vendor(start, alphabet, length))),
    left: [harmless, `tokens begin with ${harmless}`, `what is ${harmless} for?`],
  })),
];
