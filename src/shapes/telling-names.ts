import type { Thing } from './thing.ts';

/** A name that AWS, its tools or an image gives to something; what it holds is another matter. */
function named(pattern: RegExp, credential: string, name: string, says: string): Thing {
  return { kind: 'well-known-name', name, grade: 'identifier', credential, pattern, says };
}

/** Variables, settings, user names and addresses that people hold up by their name alone. */
export const TELLING_NAMES: readonly Thing[] = [
  named(
    /^(?:AWS_ACCESS_KEY_ID|AWS_ACCESS_KEY|aws_access_key_id)$/,
    'access-key',
    'setting for the access key ID',
    'The variable or setting in which tools look for an access key ID. The ID is no secret; the secret access key beside it is.',
  ),
  named(
    /^(?:AWS_SECRET_ACCESS_KEY|AWS_SECRET_KEY|aws_secret_access_key)$/,
    'access-key',
    'setting for the secret access key',
    'The variable or setting in which tools look for a secret access key. The name is no secret, its value is.',
  ),
  named(
    /^(?:AWS_SESSION_TOKEN|AWS_SECURITY_TOKEN|aws_session_token|aws_security_token)$/,
    'temporary-credentials',
    'setting for the session token',
    'The variable or setting for the third part of temporary credentials. Without it a temporary key fails. Its value is secret.',
  ),
  named(
    /^(?:AWS_PROFILE|AWS_DEFAULT_PROFILE|--profile|\[?profile\]?)$/i,
    'identity-center',
    'name of a profile',
    'It names a profile: the section of `~/.aws/config` and `~/.aws/credentials` that a tool takes its credentials and region from. It is no secret.',
  ),
  named(
    /^(?:AWS_ROLE_SESSION_NAME|role_session_name|RoleSessionName)$/,
    'temporary-credentials',
    'session name',
    'The session name: what an assumed role is told apart by. It stands behind the role in `assumed-role/<role>/<session name>` and in CloudTrail. It is no secret.',
  ),
  named(
    /^(?:AWS_ROLE_ARN|role_arn)$/,
    'iam-role',
    'setting for a role',
    'The ARN of the role that a tool is to assume. It is no secret.',
  ),
  named(
    /^(?:AWS_WEB_IDENTITY_TOKEN_FILE|web_identity_token_file)$/,
    'oidc-federation',
    'path of a web identity token',
    'The path of a file with an OIDC token, which a tool exchanges for the credentials of a role; EKS sets it. The path is no secret, the file is.',
  ),
  named(
    /^(?:AWS_CONTAINER_CREDENTIALS_(?:RELATIVE|FULL)_URI|AWS_CONTAINER_AUTHORIZATION_TOKEN(?:_FILE)?)$/,
    'container-role',
    'variable of the container credentials',
    'ECS and EKS set it so that tools in a container find the credentials of its role. Set it nowhere yourself.',
  ),
  named(
    /^login_session$/,
    'temporary-credentials',
    'setting of `aws login`',
    'The setting in `~/.aws/config` that `aws login` writes: the ARN of who signed in. A tool gets temporary credentials through it. It is no secret.',
  ),
  named(
    /^(?:sso_session|sso_start_url|sso_account_id|sso_role_name|sso_region|sso_registration_scopes)$/,
    'identity-center',
    'setting of IAM Identity Center',
    'A setting in `~/.aws/config` for signing in with `aws sso login`. It is no secret.',
  ),
  named(
    /^(?:credential_process|source_profile|credential_source|mfa_serial|external_id|duration_seconds)$/,
    'iam-role',
    'setting of a profile',
    'A setting in `~/.aws/config` that tells a tool how to get credentials, mostly those of a role. It is no secret by itself.',
  ),
  named(
    /^(?:http:\/\/)?(?:169\.254\.169\.254|\[?fd00:ec2::254\]?)(?:\/\S*)?$/,
    'instance-profile',
    'address of the instance metadata service',
    'The instance metadata service: where an EC2 instance gets the credentials of its role. The address is no secret; what it answers is. It exists on the instance alone.',
  ),
  named(
    /^(?:http:\/\/)?169\.254\.170\.2(?:\/\S*)?$/,
    'container-role',
    'address of the ECS credentials endpoint',
    'The endpoint at which a container in ECS gets the credentials of its task role. The address is no secret; what it answers is.',
  ),
  named(
    /^(?:http:\/\/)?(?:169\.254\.170\.23|\[?fd00:ec2::23\]?)(?:\/\S*)?$/,
    'container-role',
    'address of the EKS Pod Identity agent',
    'The endpoint at which a pod in EKS gets the credentials of its role, from the Pod Identity agent. The address is no secret; what it answers is.',
  ),
  named(
    /^(?:ec2-user|ubuntu|bitnami|centos|fedora|rocky|debian|core)$/,
    'linux-username',
    'Linux user name of an AMI',
    'The user name that an image of that name gives you for SSH. It is no secret, and it has no password; the private key is what lets you in.',
  ),
  named(
    /^Administrator$/,
    'windows-administrator-password',
    'Windows user name',
    'The built-in administrator of a Windows instance. The name is no secret; its password is, and the key pair decrypts the first one.',
  ),
  named(
    /^(?:PasswordData|Ec2PasswordData)$/,
    'windows-administrator-password',
    'encrypted Windows password',
    'The first password of a Windows instance, encrypted with its key pair, as `get-password-data` returns it. Without the private key it is of no use.',
  ),
];
