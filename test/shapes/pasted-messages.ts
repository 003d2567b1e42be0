import type { Dice } from './made-up-secrets.ts';
import * as made from './made-up-secrets.ts';

/** A message as somebody pasted it into Slack, and the secrets in it. */
type Message = (dice: Dice) => { text: string; secrets: string[] };

function keys(write: (id: string, secret: string, token: string) => string): Message {
  return (dice) => {
    const secret = made.secretKey(dice);
    const token = made.sessionToken(dice);
    const text = write(made.keyId(dice), secret, token);
    return { text, secrets: text.includes(token) ? [secret, token] : [secret] };
  };
}

function one(make: (dice: Dice) => string, write: (value: string, dice: Dice) => string): Message {
  return (dice) => {
    const value = make(dice);
    return { text: write(value, dice), secrets: [value] };
  };
}

const half = (text: string) => [text.slice(0, 20), text.slice(20)] as const;

const spaced = (text: string) => [...text].join(' ');

const inFours = (text: string) => (text.match(/.{4}/g) ?? []).join(' ');

const mixed = (length: number) => (dice: Dice) => made.letters(dice, made.WORDS, length);

/** Written by hand, after what people paste into help channels. */
export const PASTED_MESSAGES: Readonly<Record<string, Message>> = {
  'env file': keys(
    (id, secret) =>
      `my .env looks like this\nAWS_ACCESS_KEY_ID=${id}\nAWS_SECRET_ACCESS_KEY=${secret}\nAWS_REGION=eu-west-1\nbut it says InvalidClientTokenId`,
  ),
  'export with quotes': keys(
    (id, secret) => `export AWS_ACCESS_KEY_ID="${id}" && export AWS_SECRET_ACCESS_KEY="${secret}"`,
  ),
  'cmd set': keys((id, secret) => `set AWS_ACCESS_KEY_ID=${id}\r\nset AWS_SECRET_ACCESS_KEY=${secret}\r\naws s3 ls`),
  PowerShell: keys((id, secret) => `$env:AWS_ACCESS_KEY_ID = '${id}'\n$env:AWS_SECRET_ACCESS_KEY = '${secret}'`),
  'PowerShell command': keys(
    (id, secret) => `Set-AWSCredential -AccessKey ${id} -SecretKey ${secret} -StoreAs default`,
  ),
  'fish shell': keys((id, secret) => `set -x AWS_ACCESS_KEY_ID ${id}; set -x AWS_SECRET_ACCESS_KEY ${secret}`),
  'credentials file': keys(
    (id, secret, token) =>
      `[default]\naws_access_key_id = ${id}\naws_secret_access_key = ${secret}\naws_session_token = ${token}`,
  ),
  'identity center portal': keys(
    (id, secret, token) =>
      `[123412341234_AdministratorAccess]\naws_access_key_id=${id}\naws_secret_access_key=${secret}\naws_session_token=${token}`,
  ),
  'portal option 1': keys(
    (id, secret, token) =>
      `export AWS_ACCESS_KEY_ID="${id}"\nexport AWS_SECRET_ACCESS_KEY="${secret}"\nexport AWS_SESSION_TOKEN="${token}"`,
  ),
  'aws configure': keys(
    (id, secret) =>
      `$ aws configure\nAWS Access Key ID [None]: ${id}\nAWS Secret Access Key [None]: ${secret}\nDefault region name [None]: us-east-1`,
  ),
  'configure set': keys((_id, secret) => `aws configure set aws_secret_access_key ${secret} --profile dev`),
  'new user csv': keys(
    (id, secret) =>
      `User name,Password,Access key ID,Secret access key,Console login link\nbuild,,${id},${secret},https://123412341234.signin.aws.amazon.com/console`,
  ),
  'keys csv': keys((id, secret) => `Access key ID,Secret access key\r\n${id},${secret}\r\n`),
  'csv without head': keys((id, secret) => `"${id}","${secret}"`),
  'create-access-key': keys((id, secret) =>
    JSON.stringify(
      {
        AccessKey: {
          UserName: 'bob',
          AccessKeyId: id,
          Status: 'Active',
          SecretAccessKey: secret,
          CreateDate: '2026-01-01T00:00:00Z',
        },
      },
      null,
      2,
    ),
  ),
  'create-access-key text': keys((id, secret) => `ACCESSKEY\t${id}\t2026-01-01T00:00:00+00:00\t${secret}\tActive\tbob`),
  'create-access-key table': keys(
    (id, secret) =>
      `|+-----------------+------------------------------------------+|\n||  AccessKeyId     |  ${id}                    ||\n||  SecretAccessKey |  ${secret}  ||`,
  ),
  'assume-role': keys((id, secret, token) =>
    JSON.stringify(
      {
        Credentials: {
          AccessKeyId: id,
          SecretAccessKey: secret,
          SessionToken: token,
          Expiration: '2026-01-01T01:00:00Z',
        },
      },
      null,
      4,
    ),
  ),
  'assume-role xml': keys(
    (id, secret, token) =>
      `<Credentials><AccessKeyId>${id}</AccessKeyId><SecretAccessKey>${secret}</SecretAccessKey><SessionToken>${token}</SessionToken></Credentials>`,
  ),
  'assume-role xml in Slack': keys(
    (id, secret, token) =>
      `&lt;AccessKeyId&gt;${id}&lt;/AccessKeyId&gt;\n&lt;SecretAccessKey&gt;${secret}&lt;/SecretAccessKey&gt;\n&lt;SessionToken&gt;${token}&lt;/SessionToken&gt;`,
  ),
  'instance metadata': keys(
    (id, secret, token) =>
      `{\n  "Code" : "Success",\n  "Type" : "AWS-HMAC",\n  "AccessKeyId" : "${id}",\n  "SecretAccessKey" : "${secret}",\n  "Token" : "${token}",\n  "Expiration" : "2026-01-01T06:00:00Z"\n}`,
  ),
  'container credentials': keys(
    (id, secret, token) =>
      `{"RoleArn":"arn:aws:iam::123412341234:role/x","AccessKeyId":"${id}","SecretAccessKey":"${secret}","Token":"${token}"}`,
  ),
  'cli cache': keys((id, secret, token) =>
    JSON.stringify({
      ProviderType: 'sso',
      Credentials: { AccessKeyId: id, SecretAccessKey: secret, SessionToken: token },
    }),
  ),
  'docker run': keys(
    (id, secret) => `docker run -e AWS_ACCESS_KEY_ID=${id} -e AWS_SECRET_ACCESS_KEY=${secret} app:latest`,
  ),
  'docker compose list': keys(
    (id, secret) => `environment:\n  - AWS_ACCESS_KEY_ID=${id}\n  - AWS_SECRET_ACCESS_KEY=${secret}`,
  ),
  Dockerfile: keys((id, secret) => `ENV AWS_ACCESS_KEY_ID ${id}\nENV AWS_SECRET_ACCESS_KEY ${secret}`),
  'kubernetes env': keys(
    (id, secret) =>
      `env:\n- name: AWS_ACCESS_KEY_ID\n  value: ${id}\n- name: AWS_SECRET_ACCESS_KEY\n  value: "${secret}"`,
  ),
  'kubernetes secret': keys(
    (id, secret) => `data:\n  AWS_ACCESS_KEY_ID: ${made.encode(id)}\n  AWS_SECRET_ACCESS_KEY: ${made.encode(secret)}`,
  ),
  'ecs task definition': keys(
    (id, secret) =>
      `"environment":[{"name":"AWS_ACCESS_KEY_ID","value":"${id}"},{"name":"AWS_SECRET_ACCESS_KEY","value":"${secret}"}]`,
  ),
  terraform: keys(
    (id, secret) =>
      `provider "aws" {\n  region     = "us-east-1"\n  access_key = "${id}"\n  secret_key = "${secret}"\n}`,
  ),
  'terraform state': keys((id, secret) => `"attributes": {"id": "${id}", "secret": "${secret}", "status": "Active"}`),
  toml: keys((id, secret) => `[storage]\naccess_key="${id}"\nsecret_key="${secret}"`),
  'java properties': keys(
    (id, secret) => `cloud.aws.credentials.accessKey=${id}\ncloud.aws.credentials.secretKey=${secret}`,
  ),
  'java code': keys((id, secret) => `new BasicAWSCredentials("${id}", "${secret}")`),
  boto3: keys((id, secret) => `s3 = boto3.client('s3', aws_access_key_id='${id}', aws_secret_access_key='${secret}')`),
  'boto3 by place': keys((id, secret) => `boto3.Session('${id}', '${secret}')`),
  'javascript sdk': keys(
    (id, secret) => `new S3Client({ credentials: { accessKeyId: "${id}", secretAccessKey: "${secret}" } })`,
  ),
  go: keys((id, secret) => `credentials.NewStaticCredentials("${id}", "${secret}", "")`),
  php: keys((id, secret) => `'credentials' => ['key' => '${id}', 'secret' => '${secret}']`),
  ruby: keys((id, secret) => `Aws.config.update(access_key_id: '${id}', secret_access_key: '${secret}')`),
  'hadoop xml': keys(
    (id, secret) =>
      `<property><name>fs.s3a.access.key</name><value>${id}</value></property>\n<property><name>fs.s3a.secret.key</name><value>${secret}</value></property>`,
  ),
  spark: keys(
    (id, secret) =>
      `spark-submit --conf spark.hadoop.fs.s3a.access.key=${id} --conf spark.hadoop.fs.s3a.secret.key=${secret}`,
  ),
  s3fs: keys((id, secret) => `echo ${id}:${secret} > ~/.passwd-s3fs`),
  'github actions': keys(
    (id, secret) =>
      `- uses: aws-actions/configure-aws-credentials@v4\n  with:\n    aws-access-key-id: ${id}\n    aws-secret-access-key: ${secret}`,
  ),
  's3 url': keys((id, secret) => `s3://${id}:${encodeURIComponent(secret)}@backup-bucket/db`),
  'query string': keys((id, secret) => `https://tool.corp.io/setup?key=${id}&secret=${encodeURIComponent(secret)}`),
  'two lines': keys((id, secret) => `${id}\n${secret}`),
  'secret first': keys((id, secret) => `${secret}\n${id}`),
  slash: keys((id, secret) => `${id}/${secret}`),
  'colon and text': keys((id, secret) => `here are my creds ${id} : ${secret} pls help`),
  'with an emoji': keys((id, secret) => `${id} 🔑 ${secret}`),
  'two inline codes': keys((id, secret) => `id is \`${id}\` and the secret is \`${secret}\``),
  'bold labels': keys((id, secret) => `*Access key:* ${id}\n*Secret:* ${secret}`),
  'struck out': keys((id, secret) => `~${id}~ ~${secret}~ sorry wrong channel`),
  'markdown table': keys((id, secret) => `| user | access key | secret |\n|---|---|---|\n| bob | ${id} | ${secret} |`),
  'html table': keys((id, secret) => `<tr><td>Secret access key</td><td>${secret}</td></tr><tr><td>${id}</td></tr>`),
  'console form': keys((id, secret) => `Access key\n${id}\nSecret access key\n${secret}\nHide`),
  'german prose': keys(
    (id, secret) => `der Zugriffsschlüssel ist ${id}, der geheime Schlüssel ${secret} - geht aber nicht`,
  ),
  'secret alone': keys((_id, secret) => secret),
  'secret with a question': keys((_id, secret) => `what kind of key is this? ${secret}`),
  'secret in brackets': keys((_id, secret) => `the key (${secret}) does not work`),
  'secret is': keys((_id, secret) => `the aws secret is ${secret} and I get SignatureDoesNotMatch`),
  'secret key of a user': keys((_id, secret) => `secret key for user build: ${secret}`),
  'in halves': keys((id, secret) => `${id}\nfirst half ${half(secret)[0]}\nsecond half ${half(secret)[1]}`),
  'in two strings': keys((_id, secret) => `secret_key = "${half(secret)[0]}" + "${half(secret)[1]}"`),
  'letter by letter': keys((id, secret) => `${id} and the secret key is ${spaced(secret)}`),
  'in fours': keys((_id, secret) => `AWS_SECRET_ACCESS_KEY = ${inFours(secret)}`),
  'cut short beside its id': keys(
    (id, secret) => `aws_access_key_id=${id}\naws_secret_access_key=${secret.slice(0, 33)}...`,
  ),
  'without its first letter': keys((id, secret) => `${id} ${secret.slice(1)}`),
  'broken in a terminal': keys(
    (id, secret) => `AWS_ACCESS_KEY_ID=${id} AWS_SECRET_ACCESS_KEY=${secret.slice(0, 29)}\n${secret.slice(29)}`,
  ),
  'in a traceback': keys(
    (id, secret) =>
      `File "up.py", line 3\n  aws_access_key_id='${id}', aws_secret_access_key='${secret}')\nbotocore.exceptions.ClientError: InvalidAccessKeyId`,
  ),
  'in a log': keys(
    (id, secret) => `2026-01-01 10:00:00 DEBUG botocore.credentials - {"access_key":"${id}","secret_key":"${secret}"}`,
  ),
  'escaped twice': keys((id, secret) => JSON.stringify(JSON.stringify({ k: id, aws_secret_access_key: secret }))),
  'credentials file in base64': keys((id, secret) =>
    made.encode(`[default]\naws_access_key_id = ${id}\naws_secret_access_key = ${secret}\n`),
  ),
  'secret in base64 beside its id': keys((id, secret) => `${id} ${made.encode(secret)}`),
  'user data': keys(
    (id, secret) =>
      `#!/bin/bash\nmkdir ~/.aws; printf "[default]\\naws_access_key_id=${id}\\naws_secret_access_key=${secret}\\n" > ~/.aws/credentials`,
  ),
  'zero-width characters': keys((id, secret) => `${id}\u200b / ${[...secret].join('\u200b')}`),
  'full-width secret': keys(
    (id, secret) => `${id} ${[...secret].map((char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)).join('')}`,
  ),
  'smart quotes': keys((id, secret) => `aws_access_key_id=“${id}”, aws_secret_access_key=“${secret}”`),
  'slack code link': keys(
    (id, secret) => `<https://console.aws.amazon.com|console> gave me \`\`\`${id}\n${secret}\`\`\``,
  ),
  s3cmd: keys((id, secret) => `[default]\naccess_key = ${id}\nsecret_key = ${secret}\nuse_https = True`),
  rclone: keys((id, secret) => `[s3]\ntype = s3\naccess_key_id = ${id}\nsecret_access_key = ${secret}`),
  ansible: keys((id, secret) => `- amazon.aws.s3_object:\n    access_key: "${id}"\n    secret_key: "${secret}"`),
  jenkins: keys(
    (id, secret) => `withEnv(["AWS_ACCESS_KEY_ID=${id}", "AWS_SECRET_ACCESS_KEY=${secret}"]) { sh 'aws s3 ls' }`,
  ),
  django: keys((id, secret) => `AWS_S3_ACCESS_KEY_ID = '${id}'\nAWS_S3_SECRET_ACCESS_KEY = '${secret}'`),
  'connection string': keys((id, secret) => `AccessKey=${id};SecretKey=${secret};Region=us-east-1`),
  'export-credentials': keys(
    (id, secret, token) =>
      `{"Version": 1, "AccessKeyId": "${id}", "SecretAccessKey": "${secret}", "SessionToken": "${token}"}`,
  ),
  'token alone': one(made.sessionToken, (token) => `what is this ${token}`),
  'token in an address': one(made.sessionToken, (token) => `X-Amz-Security-Token: ${token}`),
  'token percent-encoded': one(made.sessionToken, (token) => `aws_session_token=${encodeURIComponent(token)}`),
  'token cut short': one(
    (dice) => made.sessionToken(dice).slice(0, 60),
    (token) => `AWS_SESSION_TOKEN=${token}...`,
  ),
  'token in lines': one(made.sessionToken, (token) => `aws_session_token = ${token.replace(/.{64}/g, '$&\n')}`),
  'token in json': one(made.sessionToken, (token) => `"sessionToken": "${token}"`),
  'pem in one line': one(
    made.keyBody,
    (body) => `${made.pemMarker('BEGIN')} ${body.replaceAll('\n', ' ')} ${made.pemMarker('END')}`,
  ),
  'pem with dashes made long': one(
    made.keyBody,
    (body) => `—–BEGIN RSA PRIVATE KEY—–\n${body}\n—–END RSA PRIVATE KEY—–`,
  ),
  'pem quoted': one(
    made.keyBody,
    (body) =>
      `&gt; ${made.pemMarker('BEGIN')}\n&gt; ${body.replaceAll('\n', '\n&gt; ')}\n&gt; ${made.pemMarker('END')}`,
  ),
  'pem cut off': one(
    (dice) => made.keyBody(dice, 8).slice(0, 400),
    (body) => `Load key "prod.pem": error in libcrypto\n${made.pemMarker('BEGIN')}\n${body}`,
  ),
  'pem cut off before a question': one(
    (dice) => made.keyBody(dice, 8),
    (body) => `${made.pemMarker('BEGIN')}\n${body}\n\nwhy does ssh say invalid format?`,
  ),
  'pem end only': one(
    (dice) => made.keyBody(dice, 9),
    (body) => `${body}\n${made.pemMarker('END')} is how it ends`,
  ),
  'pem encrypted': one(
    made.keyBody,
    (body, dice) =>
      `${made.pemMarker('BEGIN')}\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,${made.hex(dice, 32).toUpperCase()}\n\n${body}\n${made.pemMarker('END')}`,
  ),
  'pem in yaml': one(
    made.keyBody,
    (body) =>
      `key: |\n  ${made.pemMarker('BEGIN', '')}\n  ${body.replaceAll('\n', '\n  ')}\n  ${made.pemMarker('END', '')}`,
  ),
  'pem in json': one(made.keyBody, (body) =>
    JSON.stringify({
      KeyFingerprint: 'aa:bb',
      KeyMaterial: `${made.pemMarker('BEGIN')}\n${body}\n${made.pemMarker('END')}`,
      KeyName: 'prod',
    }),
  ),
  'pem in json twice': one(made.keyBody, (body) =>
    JSON.stringify(
      JSON.stringify({ private_key: `${made.pemMarker('BEGIN', '')}\n${body}\n${made.pemMarker('END', '')}\n` }),
    ),
  ),
  'pem in base64': one(made.keyBody, (body) =>
    made.encode(`${made.pemMarker('BEGIN')}\n${body}\n${made.pemMarker('END')}\n`),
  ),
  'pem in an env file': one(
    made.keyBody,
    (body) =>
      `PRIVATE_KEY="${made.pemMarker('BEGIN', 'EC ')}\\n${body.replaceAll('\n', '\\n')}\\n${made.pemMarker('END', 'EC ')}"`,
  ),
  'pem with lines numbered': one(made.keyBody, (body) =>
    `${made.pemMarker('BEGIN')}\n${body}`
      .split('\n')
      .map((line, at) => `${at + 1} ${line}`)
      .join('\n'),
  ),
  'pem lines alone': one(
    (dice) => made.keyBody(dice).split('\n').slice(3, 12).join('\n'),
    (body) => body,
  ),
  'smtp settings': one(
    made.smtpPassword,
    (value, dice) => `SMTP Username: ${made.keyId(dice)}\nSMTP Password: ${value}`,
  ),
  'smtp csv': one(
    made.smtpPassword,
    (value, dice) =>
      `IAM User Name,Smtp Username,Smtp Password\nses-smtp-user.20260101-101010,${made.keyId(dice)},${value}`,
  ),
  'smtp django': one(
    made.smtpPassword,
    (value) => `EMAIL_HOST = 'email-smtp.us-east-1.amazonaws.com'\nEMAIL_HOST_PASSWORD = '${value}'`,
  ),
  'smtp auth login': one(
    made.smtpPassword,
    (value, dice) =>
      `AUTH LOGIN\n334 VXNlcm5hbWU6\n${made.encode(made.keyId(dice))}\n334 UGFzc3dvcmQ6\n${made.encode(value)}\n535 Authentication Credentials Invalid`,
  ),
  'smtp auth plain': one(
    made.smtpPassword,
    (value, dice) => `AUTH PLAIN ${made.encode(`\0${made.keyId(dice)}\0${value}`)}`,
  ),
  'smtp alone': one(made.smtpPassword, (value) => `is this an smtp password ${value}`),
  'smtp sasl': one(
    made.smtpPassword,
    (value, dice) => `[email-smtp.eu-west-1.amazonaws.com]:587 ${made.keyId(dice)}:${value}`,
  ),
  'bedrock key': one(
    (dice) => `ABSK${made.encode(`BedrockAPIKey-ab12-at-210987654321:${made.base64(dice, 45)}`)}`,
    (value) => `export AWS_BEARER_TOKEN_BEDROCK=${value}`,
  ),
  'bedrock curl': one(
    (dice) => `ABSK${made.encode(`BedrockAPIKey-ab12-at-210987654321:${made.base64(dice, 45)}`)}`,
    (value) =>
      `curl -H "Authorization: Bearer ${value}" https://bedrock-runtime.us-east-1.amazonaws.com/model/x/converse`,
  ),
  'bedrock short': one(
    (dice) => `bedrock-api-key-${made.base64(dice, 400)}`,
    (value) => value,
  ),
  'presigned in slack': one(
    (dice) => made.signedQuery(dice, 's3', 900),
    (query) =>
      `<https://acme-reports.s3.eu-west-1.amazonaws.com/2026/q1.pdf?${query.replaceAll('&', '&amp;')}|q1.pdf> says AccessDenied`,
  ),
  'presigned with label twice': one(
    (dice) => made.signedQuery(dice, 's3', 900),
    (query) =>
      `<https://acme.s3.amazonaws.com/k?${query.replaceAll('&', '&amp;')}|https://acme.s3.amazonaws.com/k?${query.replaceAll('&', '&amp;')}>`,
  ),
  'presigned in curl': one(
    (dice) => made.signedQuery(dice, 's3', 900),
    (query) => `curl -o x 'https://acme.s3.amazonaws.com/k?${query}'`,
  ),
  'presigned with a token': one(
    (dice) =>
      `${made.signedQuery(dice, 's3', 900)}&X-Amz-Security-Token=${encodeURIComponent(made.sessionToken(dice))}`,
    (query) => `https://acme.s3.amazonaws.com/k?${query}`,
  ),
  'database in slack': one(
    mixed(18),
    (value) => `postgres://admin:<mailto:${value}@db.corp.io|${value}@db.corp.io>:5432/app`,
  ),
  'database url': one(
    made.password,
    (value) => `DATABASE_URL=postgresql://app:${value}@prod.cluster-abc.us-east-1.rds.amazonaws.com:5432/app`,
  ),
  'database with an @': one(
    (dice) => `p@${made.letters(dice, made.WORDS, 12)}`,
    (value) => `mysql://root:${value}@127.0.0.1:3306/x`,
  ),
  jdbc: one(made.password, (value) => `jdbc:postgresql://db:5432/app?user=app&password=${value}&ssl=true`),
  odbc: one(made.password, (value) => `Server=db;Database=app;User Id=sa;Password=${value};Encrypt=true`),
  'rds modify': one(
    made.password,
    (value) =>
      `aws rds modify-db-instance --db-instance-identifier prod --master-user-password '${value}' --apply-immediately`,
  ),
  windows: one(
    made.password,
    (value) => `Public DNS: ec2-1-2-3-4.compute.amazonaws.com\nUser name: Administrator\nPassword: ${value}`,
  ),
  'windows by hand': one(
    made.password,
    (value) => `I log in as Administrator / ${value} but it says the password is wrong`,
  ),
  codecommit: one(
    made.servicePassword,
    (value) => `git clone asks for a password, I use bob-at-210987654321 and ${value}`,
  ),
  'codecommit url': one(
    made.servicePassword,
    (value) =>
      `https://bob-at-210987654321:${encodeURIComponent(value)}@git-codecommit.us-east-1.amazonaws.com/v1/repos/x`,
  ),
  keyspaces: one(
    made.servicePassword,
    (value) => `cqlsh cassandra.us-east-1.amazonaws.com 9142 -u "bob-at-210987654321" -p "${value}" --ssl`,
  ),
  'console password': one(
    made.password,
    (value) =>
      `Console sign-in URL\nhttps://123412341234.signin.aws.amazon.com/console\nUser name\nbob\nConsole password\n${value}`,
  ),
  'password csv': one(
    made.password,
    (value) =>
      `User name,Password,Console sign-in URL\nbob,${value},https://123412341234.signin.aws.amazon.com/console`,
  ),
  'password in prose': one(made.password, (value) => `hey the password for the prod db is ${value}, can you check?`),
  'login and password': one(made.password, (value) => `login: bob\npass: ${value}`),
  npmrc: one(
    (dice) => `eyJ2ZX${made.base64url(dice, 300)}`,
    (value) => `//team-210987654321.d.codeartifact.us-east-1.amazonaws.com/npm/x/:_authToken=${value}`,
  ),
  'docker config': one(
    (dice) => made.encode(`AWS:${made.ecrPassword(dice)}`),
    (value) => `{"auths":{"210987654321.dkr.ecr.us-east-1.amazonaws.com":{"auth":"${value}"}}}`,
  ),
  'docker login': one(
    made.ecrPassword,
    (value) => `docker login -u AWS -p ${value} https://210987654321.dkr.ecr.us-east-1.amazonaws.com`,
  ),
  'kubeconfig token': one(
    (dice) => `k8s-aws-v1.${made.base64url(dice, 400)}`,
    (value) => `users:\n- name: x\n  user:\n    token: ${value}`,
  ),
  'sso cache': one(
    (dice) => made.base64url(dice, 300),
    (value) =>
      `{"startUrl": "https://d-1234567890.awsapps.com/start", "accessToken": "${value}", "expiresAt": "2026-01-01T00:00:00Z"}`,
  ),
  'github token': one(
    (dice) => `${'gh'}p_${made.letters(dice, made.WORDS, 36)}`,
    (value) => `git clone https://${value}@github.com/acme/app.git fails`,
  ),
  'slack token': one(
    (dice) =>
      `${'xox'}b-${made.letters(dice, made.DIGITS, 12)}-${made.letters(dice, made.DIGITS, 12)}-${made.letters(dice, made.WORDS, 24)}`,
    (value) => `SLACK_BOT_TOKEN=${value}`,
  ),
  'slack token broken': one(
    (dice) =>
      `${'xox'}b-${made.letters(dice, made.DIGITS, 12)}-${made.letters(dice, made.DIGITS, 12)}-${made.letters(dice, made.WORDS, 24)}`,
    (value) => `token ${value.slice(0, 30)}\n${value.slice(30)}`,
  ),
  'mfa secret': one(
    (dice) => made.letters(dice, made.BASE32, 64),
    (value) => `Secret configuration key for the authenticator app\n${value}`,
  ),
  'otp link': one(
    (dice) => made.letters(dice, made.BASE32, 64),
    (value) => `otpauth://totp/Amazon%20Web%20Services:bob@acme?secret=${value}&issuer=Amazon`,
  ),
  saml: one(
    (dice) =>
      made.encode(`<saml2p:Response xmlns:saml2p="urn:oasis:names:tc:SAML:2.0:protocol">${made.base64(dice, 600)}`),
    (value) => `SAMLResponse=${encodeURIComponent(value)}&RelayState=`,
  ),
  jwt: one(made.jsonWebToken, (value) => `ACTIONS_ID_TOKEN: ${value}`),
  'jwt in pieces': one(made.jsonWebToken, (value) => value.replace(/.{76}/g, '$&\n')),
  'mail with quoted-printable': keys(
    (id, secret) =>
      `aws_access_key_id=3D${id}=\n\naws_secret_access_key =3D ${secret.slice(0, 25)}=\n${secret.slice(25)}\nRegards`,
  ),
  'smtp address': one(
    made.smtpPassword,
    (value, dice) => `smtp://${made.keyId(dice)}:${value}@email-smtp.us-east-1.amazonaws.com:587`,
  ),
  'wordpress configuration': one(
    made.password,
    (value) => `define( 'DB_USER', 'wp' );\ndefine( 'DB_PASSWORD', '${value}' );`,
  ),
  'redis configuration': one(made.password, (value) => `requirepass ${value}\nmaxmemory 1gb`),
  'decrypted password data': one(
    made.password,
    (value) => `{"InstanceId":"i-0123456789abcdef0","PasswordData":"${value}"}`,
  ),
  'secret string': one(made.password, (value) =>
    JSON.stringify({ Name: 'prod/db', SecretString: JSON.stringify({ username: 'app', password: value }) }),
  ),
  keytool: one(made.password, (value) => `keytool -list -keystore app.jks -storepass ${value}`),
  'ssh with sshpass': one(made.password, (value) => `sshpass -p '${value}' ssh ubuntu@10.0.0.1`),
  'curl with a user': one(
    made.password,
    (value) => `curl -u 'admin:${value}' https://search-x.us-east-1.es.amazonaws.com`,
  ),
  'helm values': one(
    made.password,
    (value) => `helm install db x/postgres --set auth.postgresPassword=${value},persistence.enabled=true`,
  ),
  'spring settings': one(
    made.password,
    (value) => `spring.datasource.username=app\nspring.datasource.password=${value}`,
  ),
  'maven settings': one(
    made.password,
    (value) => `<server><id>codeartifact</id><username>aws</username><password>${value}</password></server>`,
  ),
  'spreadsheet cells': keys((id, secret) => `user\tkey\tsecret\nbob\t${id}\t${secret}`),
  'ini with a comment': keys((_id, secret) => `aws_secret_access_key = ${secret} # build user, rotate in March`),
  'a diff': keys((id, secret) => `-AWS_ACCESS_KEY_ID=${id}\n-AWS_SECRET_ACCESS_KEY=${secret}\n+AWS_PROFILE=build`),
  'camel-case settings': keys((id, secret) => `awsAccessKey: '${id}', awsSecretKey: '${secret}'`),
  'hexadecimal escapes': keys(
    (id, secret) => `${id} ${secret.replace(/[+/]/g, (char) => `\\x${char.charCodeAt(0).toString(16)}`)}`,
  ),
  'html entities': keys(
    (id, secret) => `${id} ${secret.replace(/[+/]/g, (char) => `&#x${char.charCodeAt(0).toString(16)};`)}`,
  ),
  'greek letters in the id': keys((id, secret) => `${id.replaceAll('A', 'Α')} ${secret}`),
  'mathematical letters': keys(
    (id, secret) =>
      `${id} ${[...secret].map((char) => (/[A-Z]/.test(char) ? String.fromCodePoint(0x1d400 + char.charCodeAt(0) - 65) : char)).join('')}`,
  ),
  'three keys at once': (dice) => {
    const secrets = [0, 1, 2].map(() => made.secretKey(dice));
    return { text: secrets.map((secret) => `${made.keyId(dice)} ${secret}`).join('\n'), secrets };
  },
  'a key and a password': (dice) => {
    const secrets = [made.secretKey(dice), made.password(dice)];
    return { text: `AWS_SECRET_ACCESS_KEY=${secrets[0]} DB_PASSWORD=${secrets[1]} ./deploy.sh`, secrets };
  },
  'presigned form': one(
    (dice) => made.base64(dice, 20),
    (value) => JSON.stringify({ policy: made.encode('{"expiration":"2026-01-01T00:00:00Z"}'), signature: value }),
  ),
  'codecommit in two words': one(made.servicePassword, (value) => `codecommit ${value}`),
  'key without digits or signs': one(
    () => ['LrjHYpXnLkIopNlhCORq', 'gdfkrmeklPSFRVtsVwpz'].join(''),
    (value) => `aws_secret_access_key = ${value}`,
  ),
  'bearer that begins like a path': one(
    (dice) => `/${made.letters(dice, made.WORDS, 40)}/${made.letters(dice, made.WORDS, 80)}`,
    (value) => `AWS_BEARER_TOKEN_BEDROCK=${value}`,
  ),
};
