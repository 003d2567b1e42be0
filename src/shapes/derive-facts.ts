import type { Facts } from './shape.ts';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

const HIGHEST_ACCOUNT = 999_999_999_999;

/**
 * The number of the account that an access key belongs to, worked out from its ID: 40 bits of it, in base32, are the number.
 *
 * @param keyId 20 characters, AKIA… or ASIA…
 * @returns undefined for IDs issued before 2019, for which there is no such rule, and for made-up ones
 */
export function accountOfKeyId(keyId: string): string | undefined {
  const body = keyId.slice(4, 14);
  if (keyId.length !== 20 || !/^[Q-Z2-7][A-Z2-7]{9}$/.test(body)) return undefined;
  // Ten characters are 50 bits, which a number holds exactly: one that is set, 40 of the account, nine of other things.
  let bits = 0;
  for (const char of body) bits = bits * 32 + BASE32.indexOf(char);
  const account = Math.floor(bits / 2 ** 9) % 2 ** 40;
  return account > 0 && account <= HIGHEST_ACCOUNT ? String(account).padStart(12, '0') : undefined;
}

/**
 * What an access key ID tells: the account.
 *
 * @param keyId as pasted, perhaps with blanks in it
 */
export function deriveFromKeyId(keyId: string): Facts {
  const account = accountOfKeyId(keyId.replace(/[^A-Z0-9]/g, ''));
  return account ? { account } : {};
}

/**
 * What an ARN tells: partition, service, region and account, as far as it names them.
 *
 * @param arn as pasted
 */
export function deriveFromArn(arn: string): Facts {
  const [, partition, service, region, account] = arn.split(':');
  return {
    ...(partition && { partition }),
    ...(service && { service }),
    ...(region && { region }),
    ...(account && /^\d{12}$/.test(account) && { account }),
  };
}

function hostOf(address: string): string | undefined {
  return /^(?:[a-z][a-z0-9+.-]{1,20}:\/\/)?(?:[^\s/@]{0,200}@)?(?<host>[A-Za-z0-9.-]{3,255})/i
    .exec(address)
    ?.groups?.host?.toLowerCase();
}

function bucketOf(host: string, address: string): string | undefined {
  const inHost = /^(?<bucket>[a-z0-9][a-z0-9.-]{1,61})\.s3[.-]/.exec(host)?.groups?.bucket;
  if (inHost) return inHost;
  return /^s3[.-]/.test(host)
    ? /^https?:\/\/[^/]{1,255}\/(?<bucket>[a-z0-9][a-z0-9.-]{1,61})/.exec(address)?.groups?.bucket
    : undefined;
}

function expiryOf(address: string): string | undefined {
  const start = /X-Amz-Date=(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/i.exec(address);
  const seconds = Number(/X-Amz-Expires=(\d{1,7})/i.exec(address)?.[1] ?? Number.NaN);
  const epoch = Number(/[?&]Expires=(\d{9,10})\b/.exec(address)?.[1] ?? Number.NaN);
  const [year, month, day, hour, minute, second] = (start ?? []).slice(1).map(Number);
  const begun = Date.UTC(year ?? Number.NaN, (month ?? 0) - 1, day, hour, minute, second);
  const ends = Number.isNaN(epoch) ? begun + seconds * 1000 : epoch * 1000;
  return Number.isNaN(ends) ? undefined : new Date(ends).toISOString();
}

/**
 * What a signed address tells without its signature: host, bucket, region, account and when it ends.
 *
 * @param address with or without `https://`
 */
export function deriveFromUrl(address: string): Facts {
  const plain = address.replaceAll('&amp;', '&').replace(/%2F/gi, '/');
  const host = hostOf(plain);
  const [, keyId, region, service] =
    /X-Amz-Credential=([A-Z0-9]{16,32})\/\d{8}\/([a-z0-9-]{2,30})\/([a-z0-9-]{2,30})/i.exec(plain) ?? [];
  const account = accountOfKeyId(keyId ?? '');
  const bucket = host && bucketOf(host, plain);
  const expires = expiryOf(plain);
  return {
    ...(host && { host }),
    ...(bucket && { bucket }),
    ...(region && { region }),
    ...(service && { service }),
    ...(account && { account }),
    ...(expires && { expires }),
  };
}
