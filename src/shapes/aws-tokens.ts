import { isPlaceholder } from './placeholders.ts';
import { looksMixed } from './randomness.ts';
import type { Shape, Span } from './shape.ts';

function isMixed(value: string): boolean {
  return !isPlaceholder(value) && looksMixed(value);
}

function isNoPlaceholder(value: string): boolean {
  return !isPlaceholder(value);
}

/** A password of `get-login-password` begins with this, base64 of `{"payload":`. */
const ECR_PASSWORD = /(?<![A-Za-z0-9+/])eyJwYXlsb2FkIjo[A-Za-z0-9+/]{16,16000}={0,2}/g;

/** To the end of the element, or of the text when it was cut off. */
function toClosingTag(text: string, { start, end }: Span): Span {
  const name = /^<([\w:]{1,42})/.exec(text.slice(start, start + 50))?.[1] ?? '';
  const closing = text.indexOf(`</${name}>`, end);
  return { start, end: closing < 0 ? text.length : closing + name.length + 3 };
}

/** Tokens that AWS issues and that tell by their beginning or their header what they are. */
export const AWS_TOKENS = [
  {
    kind: 'bedrock-api-key',
    name: 'Bedrock API key',
    grade: 'secret',
    credential: 'bedrock-api-key',
    looks: [
      { hints: ['absk'], pattern: /(?<![A-Za-z0-9+/])ABSK[A-Za-z0-9+/]{28,400}={0,2}/g },
      {
        hints: ['bedrock-api-key-'],
        pattern: /bedrock-api-key-[A-Za-z0-9+/=_-]{36,8000}/g,
        accept: (value) => /[A-Z]/.test(value),
      },
      {
        hints: ['aws_bearer_token', 'anthropic_aws_api_key'],
        pattern:
          /(?:AWS_BEARER_TOKEN_[A-Z_]{1,30}|ANTHROPIC_AWS_API_KEY)["'`]?\s{0,4}[=:,]\s{0,4}["'`]?(?<value>[^\s"'`]{12,8000})/g,
        accept: isNoPlaceholder,
      },
    ],
  },
  {
    kind: 'cloudwatch-logs-api-key',
    name: 'CloudWatch Logs API key',
    grade: 'secret',
    credential: 'bedrock-api-key',
    looks: [{ hints: ['acwl'], pattern: /(?<![A-Za-z0-9+/_-])ACWL[A-Za-z0-9+/=_-]{20,1000}/g, accept: looksMixed }],
  },
  {
    kind: 'eks-token',
    name: 'EKS token',
    grade: 'secret',
    credential: 'eks-token',
    looks: [{ hints: ['k8s-aws-v1'], pattern: /k8s-aws-v1\.[A-Za-z0-9_-]{24,8000}/g }],
  },
  {
    kind: 'ecr-token',
    name: 'ECR password',
    grade: 'secret',
    credential: 'ecr-token',
    looks: [
      { hints: ['eyjwyxlsb2fkijo'], pattern: ECR_PASSWORD },
      { hints: ['qvdto'], pattern: /(?<![A-Za-z0-9+/])QVdTO[i-n][A-Za-z0-9+/]{20,16000}={0,2}/g },
    ],
  },
  {
    kind: 'docker-login',
    name: 'registry password',
    grade: 'secret',
    credential: 'ecr-token',
    looks: [
      {
        hints: ['"auth"', 'auth:'],
        pattern: /["']?\bauth["']?\s{0,4}:\s{0,4}["']?(?<value>[A-Za-z0-9+/=_-]{20,16000})/g,
        accept: isMixed,
      },
      {
        hints: ['identitytoken'],
        pattern: /"(?:identity|registry)token"\s{0,4}:\s{0,4}"(?<value>[^"\s]{16,16000})/gi,
        accept: isMixed,
      },
    ],
  },
  {
    kind: 'sign-in-token',
    name: 'AWS Sign-In token',
    grade: 'secret',
    credential: 'temporary-credentials',
    looks: [
      {
        hints: ['asoa', 'asor'],
        pattern: /(?<![A-Za-z0-9+/_-])ASO[AR][A-Za-z0-9+/=_-]{30,8000}/g,
        accept: (value) => /[a-z]/.test(value) && /[0-9]/.test(value),
      },
    ],
  },
  {
    kind: 'identity-center-token',
    name: 'Identity Center token',
    grade: 'secret',
    credential: 'identity-center',
    looks: [
      {
        hints: ['aoa', 'aor'],
        pattern: /(?<![A-Za-z0-9_-])ao[ar][A-Za-z0-9_-]{30,4000}:MG[A-Za-z0-9+/]{10,4000}={0,2}/g,
      },
      {
        hints: ['token', 'clientsecret', 'dpopkey'],
        pattern:
          /["'](?:accessToken|refreshToken|idToken|clientSecret|dpopKey|registrationAccessToken)["']\s{0,4}:\s{0,4}["']\s{0,16}(?<value>[^"'\s]{12,16000})/g,
        accept: isMixed,
      },
      {
        hints: ['sso_bearer_token'],
        pattern: /x-amz-sso_bearer_token["'`]?\s{0,4}[:=]\s{0,4}["'`]?(?<value>[^\s"'`]{16,8000})/gi,
        accept: isMixed,
      },
    ],
  },
  {
    kind: 'codeartifact-token',
    name: 'CodeArtifact or npm token',
    grade: 'secret',
    credential: 'codeartifact-token',
    looks: [
      {
        hints: ['codeartifact_auth_token', '_authtoken', '_auth', 'authorizationtoken'],
        pattern:
          /(?:CODEARTIFACT_AUTH_TOKEN|\b_auth(?:Token)?|authorizationToken|npmAuthToken)["'`]?\s{0,4}[=:]\s{0,4}["'`]?(?<value>[^\s"'`]{16,16000})/g,
        accept: isMixed,
      },
    ],
  },
  {
    kind: 'json-web-token',
    name: 'JSON web token',
    grade: 'secret',
    credential: 'oidc-federation',
    looks: [
      {
        hints: ['eyj'],
        pattern: /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,8000}(?:={0,2}\.[A-Za-z0-9_-]{0,16000}){1,4}/g,
        accept: (value) => value.split('.').filter((part) => part.length >= 8).length >= 2,
      },
      {
        // A CodeArtifact token, and other encrypted JSON cut off before its first full stop; `"version":` begins a source map.
        hints: ['eyj2zx'],
        pattern: /(?<![A-Za-z0-9_+/-])eyJ2ZX(?!JzaW9uIj)[A-Za-z0-9_+/-]{60,8000}/g,
      },
    ],
  },
  {
    kind: 'saml-response',
    name: 'SAML response',
    grade: 'secret',
    credential: 'saml-federation',
    looks: [
      {
        hints: ['phnhbw', 'pfjlc3bvbnnl'],
        pattern:
          /(?<![A-Za-z0-9+/])(?:PHNhbWxwOlJlc3BvbnNl|PHNhbWwycDpSZXNwb25zZ|PHNhbWwyOkFzc2VydGlvb|PHNhbWw6QXNzZXJ0aW9u|PFJlc3BvbnNl)[A-Za-z0-9+/=%\r\n]{40,100000}/g,
      },
      {
        hints: ['samlresponse'],
        pattern: /SAMLResponse["'`]?(?:\s{1,4}value)?\s{0,4}[=:]\s{0,4}["'`]?(?<value>[A-Za-z0-9+/=%]{60,100000})/gi,
      },
      {
        hints: ['saml:2.0'],
        pattern: /<(?:\w{1,20}:)?(?:Response|Assertion)\b[^<>]{0,2000}>/g,
        widen: toClosingTag,
        accept: (value) => value.includes('SAML:2.0:') && value.length > 300,
      },
    ],
  },
  {
    kind: 'appsync-api-key',
    name: 'AppSync API key',
    grade: 'secret',
    credential: 'api-gateway-api-key',
    looks: [{ hints: ['da2-'], pattern: /\bda2-[a-z0-9]{26}\b/g }],
  },
  {
    kind: 'seller-token',
    name: 'Amazon MWS token',
    grade: 'secret',
    credential: 'secrets-manager',
    looks: [
      {
        hints: ['amzn.mws', 'amzn1.oa2'],
        pattern: /\bamzn\.mws\.[0-9a-f-]{30,40}|\bamzn1\.oa2-cs\.v1\.[0-9a-f]{32,80}/g,
      },
    ],
  },
] as const satisfies readonly Shape[];
