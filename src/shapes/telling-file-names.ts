import type { Finding } from './guard-text.ts';

type FileShape = Pick<Finding, 'kind' | 'name' | 'credential'> & { pattern: RegExp };

/** Names that AWS's console and common tools give to files that hold a secret. The particular before the general. */
const SECRET_FILES: readonly FileShape[] = [
  { kind: 'root-key-file', name: 'root access key file', credential: 'root-user', pattern: /^rootkey.{0,20}\.csv$/ },
  {
    kind: 'access-key-file',
    name: 'access key file',
    credential: 'access-key',
    pattern: /access_?keys?.{0,20}\.(?:csv|txt|xlsx?)$/,
  },
  {
    kind: 'service-credentials-file',
    name: 'Git or Keyspaces credentials file',
    credential: 'codecommit-git-credentials',
    pattern: /(?:codecommit|keyspaces|cassandra).{0,60}credentials\.csv$/,
  },
  {
    kind: 'user-credentials-file',
    name: 'IAM user credentials file',
    credential: 'iam-user-password',
    pattern: /^(?:.{0,80}[_-])?(?:new_user_)?credentials.{0,20}\.csv$/,
  },
  {
    kind: 'smtp-credentials-file',
    name: 'SMTP credentials file',
    credential: 'ses-smtp-credentials',
    pattern: /smtp.{0,40}\.csv$/,
  },
  {
    kind: 'cloudfront-key-file',
    name: 'CloudFront private key file',
    credential: 'cloudfront-key-pair',
    pattern: /^pk-apka[a-z0-9]{1,40}\.pem$/,
  },
  {
    kind: 'signing-key-file',
    name: 'signing private key file',
    credential: 'x509-signing-certificate',
    pattern: /^pk-[a-z0-9]{1,60}\.pem$/,
  },
  { kind: 'iot-key-file', name: 'IoT private key file', credential: 'iot-certificate', pattern: /-private\.pem\.key$/ },
  { kind: 'putty-key-file', name: 'PuTTY private key file', credential: 'ec2-key-pair', pattern: /\.ppk$/ },
  {
    kind: 'private-key-file',
    name: 'private key file',
    credential: 'ec2-key-pair',
    pattern:
      /(?:\.pem(?:\.(?:txt|bak|old))?|^id_(?:rsa|ed25519|ecdsa|dsa)(?:_sk)?(?:[._-][\w-]{1,30})?|\.key|^identity|\.openssh|\.p8|\.pkcs8)$/,
  },
  {
    kind: 'key-store-file',
    name: 'key store',
    credential: 'tls-server-certificate',
    pattern: /\.(?:p12|pfx|jks|keystore)$/,
  },
  {
    kind: 'credentials-file',
    name: 'AWS credentials file',
    credential: 'access-key',
    pattern: /^(?:\.?aws[_-]?)?credentials(?:\.(?:txt|bak|old|ini))?$/,
  },
  {
    kind: 'old-credential-file',
    name: 'credential file of the old tools',
    credential: 'access-key',
    pattern: /^(?:\.?aws-credential-file|credential-file-path\.template|\.s3cfg|\.boto|\.passwd-s3fs)$/,
  },
  {
    kind: 'environment-file',
    name: 'environment file',
    credential: 'access-key',
    pattern: /^(?:[\w-]{1,40})?\.env(?:\.(?!example|sample|template|dist)[\w-]{1,20})?$/,
  },
  {
    kind: 'kubeconfig',
    name: 'kubeconfig',
    credential: 'eks-token',
    pattern: /^(?:kubeconfig(?:[._-][\w.-]{1,60})?|[\w.-]{1,60}\.kubeconfig|kube[_-]?config(?:\.ya?ml)?)$/,
  },
  {
    kind: 'terraform-state',
    name: 'Terraform state',
    credential: 'secrets-manager',
    pattern: /\.(?:tfstate(?:\.backup)?|auto\.tfvars)$|^terraform\.tfvars$/,
  },
  {
    kind: 'netrc',
    name: 'password file',
    credential: 'codecommit-git-credentials',
    pattern: /^[._]netrc$|^\.git-credentials$|^\.pgpass$|^\.my\.cnf$/,
  },
  {
    kind: 'npmrc',
    name: 'npm or pip configuration',
    credential: 'codeartifact-token',
    pattern: /^(?:\.npmrc|\.pypirc|\.yarnrc\.yml|pip\.conf)$/,
  },
  {
    kind: 'docker-config',
    name: 'Docker configuration',
    credential: 'ecr-token',
    pattern: /^\.dockerconfigjson$|^\.dockercfg$/,
  },
  {
    kind: 'remote-desktop-file',
    name: 'remote desktop file',
    credential: 'windows-administrator-password',
    pattern: /administrator.{0,20}password.{0,20}\.txt$/,
  },
];

/** Certificates, public keys and bundles share an ending with private keys and are no secret. */
const HARMLESS_FILES: readonly FileShape[] = [
  {
    kind: 'signing-certificate-file',
    name: 'signing certificate',
    credential: 'x509-signing-certificate',
    pattern: /^cert-[a-z0-9]{1,60}\.pem$/,
  },
  {
    kind: 'cloudfront-public-key-file',
    name: 'CloudFront public key file',
    credential: 'cloudfront-key-pair',
    pattern: /^rsa-apka[a-z0-9]{1,40}\.pem$/,
  },
  {
    kind: 'public-key-file',
    name: 'public key file',
    credential: 'ec2-key-pair',
    pattern: /\.pub$|public[\w-]{0,20}\.(?:pem|key)$|public\.pem\.key$/,
  },
  {
    kind: 'authority-file',
    name: 'certificates of authorities',
    credential: 'tls-server-certificate',
    pattern:
      /bundle[\w-]{0,20}\.(?:pem|crt)$|rootca\d{0,2}\.(?:pem|crt|cer)$|(?:^|[._-])ca(?:cert)?s?\.(?:pem|crt)$|^cacert/,
  },
  {
    kind: 'certificate-file',
    name: 'certificate',
    credential: 'tls-server-certificate',
    pattern:
      /\.(?:crt|cer|csr|p7b)$|(?:^|[._-])(?:cert(?:ificate)?|chain|fullchain)\d{0,2}\.pem$|certificate\.pem(?:\.crt)?$/,
  },
];

function findFile(files: readonly FileShape[], fileName: string): FileShape | undefined {
  const name = fileName.trim().toLowerCase().split(/[/\\]/).at(-1) ?? '';
  return files.find(({ pattern }) => pattern.test(name));
}

/**
 * Recognises from its name alone that an attached file holds a secret. The contents are never fetched.
 *
 * @param fileName the name of the attached file
 * @returns undefined when the name tells nothing, or tells of something public
 */
export function findTellingFileName(fileName: string): Finding | undefined {
  if (findFile(HARMLESS_FILES, fileName)) return undefined;
  const shape = findFile(SECRET_FILES, fileName);
  return (
    shape && { kind: shape.kind, name: shape.name, credential: shape.credential, grade: 'secret', mask: shape.name }
  );
}

/**
 * Says what a file is of which only the name is known.
 *
 * @param fileName one word
 * @returns a name is never an alarm; undefined when it tells nothing
 */
export function describeFileName(fileName: string): Finding | undefined {
  const harmless = findFile(HARMLESS_FILES, fileName);
  const shape = harmless ?? findFile(SECRET_FILES, fileName);
  if (!shape) return undefined;
  const says = harmless
    ? `By its name this is a ${shape.name}. It is no secret.`
    : `By its name this is a ${shape.name}. What it holds is secret; the name is not. Do not attach the file.`;
  const { kind, name, credential } = shape;
  return { kind, name, credential, grade: 'identifier', mask: fileName.slice(0, 100), says };
}
