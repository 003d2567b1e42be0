import { isPlaceholder } from './placeholders.ts';
import { looksMixed } from './randomness.ts';
import type { Shape } from './shape.ts';

function isMixed(value: string): boolean {
  return !isPlaceholder(value) && looksMixed(value);
}

function isNoPlaceholder(value: string): boolean {
  return !isPlaceholder(value);
}

/** Tokens that tell what they are by the header, variable or field that they stand in. */
export const AWS_HEADERS = [
  {
    kind: 'authorization-header',
    name: 'authorization header',
    grade: 'secret',
    credential: 'bedrock-api-key',
    looks: [
      {
        hints: ['authorization', 'bearer', 'basic '],
        pattern:
          /(?:authorization["'`]?\s{0,4}[:=,]\s{0,4}["'`]?(?:bearer|basic|token|apikey|ssws)|\bbearer)\s{1,4}(?<value>[A-Za-z0-9._~+/=:-]{16,16000})/gi,
        accept: isMixed,
      },
    ],
  },
  {
    kind: 'instance-metadata-token',
    name: 'instance metadata token',
    grade: 'secret',
    credential: 'instance-profile',
    looks: [
      {
        hints: ['metadata-token'],
        pattern: /x-aws-ec2-metadata-token["'`]?\s{0,4}[:=]\s{0,4}["'`]?(?<value>[A-Za-z0-9+/=_-]{20,400})/gi,
      },
      {
        // As the service answers: 56 characters, of which the first three are always these.
        hints: ['aqa'],
        pattern: /(?<![A-Za-z0-9+/_-])AQA[A-Za-z0-9_-]{50,51}={2,3}/g,
      },
    ],
  },
  {
    kind: 'container-token',
    name: 'container authorization token',
    grade: 'secret',
    credential: 'container-role',
    looks: [
      {
        hints: ['aws_container_authorization_token', 'aws_lambda_metadata_token'],
        pattern:
          /(?:AWS_CONTAINER_AUTHORIZATION_TOKEN|AWS_LAMBDA_METADATA_TOKEN)["'`]?\s{0,4}[=:]\s{0,4}["'`]?(?<value>[^\s"'`]{8,16000})/g,
        accept: isNoPlaceholder,
      },
    ],
  },
  {
    kind: 'session-manager-token',
    name: 'Session Manager token',
    grade: 'secret',
    credential: 'session-manager',
    looks: [
      {
        hints: ['tokenvalue'],
        pattern: /"?TokenValue"?\s{0,4}[:=]\s{0,4}"?(?<value>[A-Za-z0-9+/=_-]{20,1000})/g,
        accept: isNoPlaceholder,
      },
    ],
  },
  {
    kind: 'api-gateway-api-key',
    name: 'API Gateway API key',
    grade: 'secret',
    credential: 'api-gateway-api-key',
    looks: [
      {
        hints: ['x-api-key', 'apikey', 'api key', 'api_key', 'api-key'],
        pattern: /x-api-key["'`]?\s{0,4}[:=,]\s{0,4}["'`]?(?<value>[A-Za-z0-9_-]{16,128})/gi,
        accept: isMixed,
      },
    ],
  },
  {
    kind: 'cognito-client-secret',
    name: 'client secret',
    grade: 'secret',
    credential: 'cognito-identity-pool',
    looks: [
      {
        hints: ['secret'],
        pattern:
          /client[ _.-]{0,2}secret["'`*]{0,3}\s{0,4}(?:=>|:=|[:=|]|\bis\b)?\s{0,4}["'`]{0,3}(?<value>[A-Za-z0-9_+~.-]{16,400})/gi,
        accept: isMixed,
      },
    ],
  },
] as const satisfies readonly Shape[];
