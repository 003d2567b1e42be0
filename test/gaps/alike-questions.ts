/** Questions that the bot has no card for, as a help channel asks them: each row is one topic in several wordings. */
export const TOPICS: readonly (readonly string[])[] = [
  [
    'how do i get a vault token for the staging cluster',
    'vault token for staging?',
    'where do I get my HashiCorp Vault token on staging',
    'need a new vault token, staging',
  ],
  [
    'wifi password for the guest network',
    'guest wifi pw?',
    'what is the password of the guest wifi in Berlin',
    'hi all, guest wifi password anyone',
  ],
  [
    'vpn keeps rejecting my password',
    'VPN client rejects my password since monday',
    'globalprotect vpn: password rejected',
    'why does the vpn reject my password',
  ],
  [
    'how do I request a license for IntelliJ',
    'intellij license?',
    'who hands out intellij licenses',
    'My IntelliJ license ran out, where do I request a new one',
  ],
  [
    'jira api token for the release script',
    'where do i create a jira api token',
    'jira api token expired',
    'Need a Jira API token, where?',
  ],
  [
    'grafana admin login for prod',
    'what is the grafana admin password on prod',
    'who has the admin login of grafana',
    'grafana prod admin password pls',
  ],
  [
    'snowflake key pair auth for the dbt user',
    'dbt user on snowflake, key pair or password',
    'set up key pair auth for dbt in snowflake',
  ],
  [
    'renew the apple developer certificate for the iOS build',
    'apple developer certificate expired, ios build broken',
    'ios build fails, apple certificate expired',
  ],
  ['twilio auth token rotation', 'how do I rotate the twilio auth token', 'rotating our twilio token, who does that'],
  [
    'access to the datadog org',
    'who gives me access to datadog',
    'cannot log in to datadog, need access',
    'datadog access for new joiner',
  ],
  [
    'mongodb atlas connection string for the staging db',
    'atlas mongo connection string staging',
    'mongodb atlas staging uri',
  ],
  [
    'badge does not open the 4th floor',
    'door badge 4th floor not working',
    "my badge won't open the door on the 4th floor",
  ],
  ['how do I get a license for figma', 'figma license request', 'figma license for a contractor'],
  ['vault unseal keys after reboot', 'who holds the vault unseal keys', 'vault is sealed, unseal keys?'],
  ['jira permission to close tickets', 'cannot close tickets in jira, permission missing'],
];
