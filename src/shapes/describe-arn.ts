import { ARN_RESOURCES } from './arn-resources.ts';
import { deriveFromArn } from './derive-facts.ts';
import type { Finding } from './guard-text.ts';

const ARN =
  /^arn:(?<partition>aws(?:-[a-z]{1,10}){0,3}):(?<service>[a-z0-9-]{1,40}):(?<region>[a-z0-9-]{0,30}):(?<account>\d{12}|aws)?:(?<resource>\S{1,1000})$/;

const PARTITIONS: Record<string, string> = {
  'aws-cn': 'the China partition',
  'aws-us-gov': 'the GovCloud partition',
  'aws-eusc': 'the European Sovereign Cloud',
};

function ownerOf(account: string | undefined): string {
  return account ? `account ${account} owns it` : 'its owner does not stand in it';
}

function placeOf(groups: Record<string, string | undefined>): string {
  const { partition = 'aws', region, account } = groups;
  const parts = [
    account && account !== 'aws' ? `account ${account}` : '',
    region ? `Region ${region}` : '',
    PARTITIONS[partition] ?? '',
  ];
  const known = parts.filter((part) => part !== '').join(', ');
  return known === '' ? '' : ` in ${known}`;
}

/**
 * Reads an ARN in words.
 *
 * @param arn the whole ARN and nothing else
 * @returns undefined when it is none
 */
export function describeArn(arn: string): Finding | undefined {
  const groups = ARN.exec(arn)?.groups;
  if (!groups) return undefined;
  const { service = '', resource = '', account } = groups;
  const row = ARN_RESOURCES.find((it) => it.service.test(service) && it.resource.test(resource));
  const { name = '', session } = row?.resource.exec(resource)?.groups ?? {};
  const named = row
    ? `${row.what}${name && ` \`${name}\``}${session ? `, named \`${session}\`` : ''}`
    : `the ${service} resource \`${resource}\``;
  return {
    kind: 'arn',
    name: 'ARN',
    grade: 'identifier',
    mask: arn.slice(0, 200),
    credential: row?.credential ?? 'arn',
    says: `The ARN (full name) of ${named}${placeOf(groups)}. It is no secret.`,
    opens: 'Nothing by itself: it names something, and policies say who may use it.',
    owner: ownerOf(account),
    facts: deriveFromArn(arn),
    ...(row?.confusedWith && { confusedWith: row.confusedWith }),
  };
}
