import type { Look, Shape } from './shape.ts';

function vendorToken(kind: string, name: string, ...looks: Look[]): Shape {
  return { kind, name, grade: 'secret', credential: 'secrets-manager', looks };
}

/** Other vendors' tokens, by the beginnings that they document. */
export const VENDOR_TOKENS: readonly Shape[] = [
  vendorToken(
    'slack-token',
    'Slack token',
    {
      hints: ['xox', 'xapp-', 'xwfp-'],
      pattern: /(?<![A-Za-z0-9])x(?:ox[a-z](?:\.xox[a-z])?|app|wfp)-[A-Za-z0-9.-]{10,400}/gi,
      accept: (value) => /\d/.test(value),
    },
    {
      hints: ['signing'],
      pattern:
        /signing[ _-]?secret["'`*]{0,3}\s{0,4}(?:=>|[:=|]|\bis\b|,)\s{0,4}["'`]{0,3}(?<value>[0-9a-f]{32})(?![0-9a-f])/gi,
    },
    { hints: ['xoxd-'], pattern: /(?<value>xoxd-[A-Za-z0-9%+/=-]{20,400})/g },
  ),
  vendorToken('slack-webhook', 'Slack webhook URL', {
    hints: ['hooks.slack'],
    pattern:
      /(?:https?:\/\/)?hooks\.slack(?:-gov)?\.com\/(?:services|workflows|triggers|commands|actions|app)\/[A-Za-z0-9/_%-]{8,300}/gi,
    accept: (value) => /\d/.test(value),
  }),
  vendorToken('github-token', 'GitHub token', {
    hints: ['ghp_', 'gho_', 'ghs_', 'ghu_', 'ghr_', 'github_pat_'],
    pattern: /(?<![A-Za-z0-9])(?:gh[opsur]_[A-Za-z0-9]{16,255}|github_pat_[A-Za-z0-9_]{20,255})/g,
  }),
  vendorToken('gitlab-token', 'GitLab token', {
    hints: ['glpat-', 'gldt-', 'glrt-', 'glcbt-', 'glptt-', 'glft-', 'glsoat-', 'glagent-'],
    pattern: /(?<![A-Za-z0-9])gl(?:pat|dt|rt|rtr|cbt|ptt|ft|soat|agent|imt|ffct)-[A-Za-z0-9_.-]{16,300}/g,
  }),
  vendorToken('npm-token', 'npm token', { hints: ['npm_'], pattern: /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{30,80}/g }),
  vendorToken('pypi-token', 'PyPI token', { hints: ['pypi-'], pattern: /(?<![A-Za-z0-9])pypi-[A-Za-z0-9_-]{40,400}/g }),
  vendorToken('rubygems-token', 'RubyGems token', {
    hints: ['rubygems_'],
    pattern: /(?<![A-Za-z0-9])rubygems_[0-9a-f]{40,60}/g,
  }),
  vendorToken('stripe-key', 'Stripe key', {
    hints: ['k_live_', 'k_test_', 'whsec_'],
    pattern: /(?<![A-Za-z0-9])(?:[sr]k_(?:live|test)_[A-Za-z0-9]{16,250}|whsec_[A-Za-z0-9+/=]{24,80})/g,
  }),
  vendorToken('google-key', 'Google key', {
    hints: ['aiza', 'gocspx-', 'ya29.'],
    pattern: /(?<![A-Za-z0-9])(?:AIza[A-Za-z0-9_-]{35}|GOCSPX-[A-Za-z0-9_-]{20,40}|ya29\.[A-Za-z0-9_-]{20,400})/g,
  }),
  vendorToken(
    'azure-key',
    'Azure key',
    {
      hints: ['accountkey', 'sharedaccesskey'],
      pattern: /(?:Account|SharedAccess)Key\s{0,3}=\s{0,3}(?<value>[A-Za-z0-9+/]{40,100}={0,2})/gi,
    },
    {
      hints: ['+ast', '8q~'],
      pattern:
        /(?<![A-Za-z0-9+/])(?:[A-Za-z0-9+/]{76}\+ASt[A-Za-z0-9+/]{6}==|[A-Za-z0-9_~.-]{3}[78]Q~[A-Za-z0-9_~.-]{31,34})/g,
    },
    {
      hints: ['sig='],
      pattern: /[?&](?:sv|se|sp|sr|st|spr|ss|srt)=[^\s"'<>]{1,400}&sig=(?<value>[A-Za-z0-9%+/=]{20,120})/g,
    },
  ),
  vendorToken('openai-key', 'OpenAI or Anthropic key', {
    hints: ['sk-'],
    pattern: /(?<![A-Za-z0-9])sk-(?:ant-|proj-|svcacct-|admin-|or-)?[A-Za-z0-9_-]{20,300}/g,
    accept: (value) => /\d/.test(value) && /[A-Z]/.test(value),
  }),
  vendorToken(
    'twilio-key',
    'Twilio key',
    { hints: ['sk'], pattern: /(?<![A-Za-z0-9])SK[0-9a-f]{32}(?![0-9a-f])/g },
    {
      hints: ['twilio'],
      pattern: /twilio[^\n]{0,40}?(?:token|secret)[^\n]{0,12}?(?<![0-9A-Za-z])(?<value>[0-9a-f]{32})(?![0-9A-Za-z])/gi,
    },
  ),
  vendorToken('sendgrid-key', 'SendGrid key', {
    hints: ['sg.'],
    pattern: /(?<![A-Za-z0-9])SG\.[A-Za-z0-9_-]{16,40}\.[A-Za-z0-9_-]{16,80}/g,
  }),
  vendorToken(
    'mailgun-key',
    'Mailgun or Mailchimp key',
    {
      hints: ['key-', '-us'],
      pattern: /(?<![A-Za-z0-9])(?:key-[0-9a-z]{32}(?![0-9a-z])|[0-9a-f]{32}-us\d{1,2}\b)/g,
    },
    { pattern: /(?<![A-Za-z0-9-])[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}(?![A-Za-z0-9-])/g },
  ),
  vendorToken('discord-token', 'Discord bot token', {
    hints: ['.'],
    pattern: /(?<![A-Za-z0-9_.-])[MNO][A-Za-z0-9_-]{23,28}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,40}(?![A-Za-z0-9_-])/g,
  }),
  vendorToken('discord-webhook', 'Discord webhook URL', {
    hints: ['/api/webhooks/'],
    pattern: /https:\/\/(?:\w{1,10}\.)?discord(?:app)?\.com\/api\/webhooks\/\d{10,25}\/[A-Za-z0-9_-]{20,100}/gi,
  }),
  vendorToken('telegram-token', 'Telegram bot token', {
    hints: [':aa'],
    pattern: /(?:(?<![A-Za-z0-9])|(?<=\bbot))\d{8,10}:AA[A-Za-z0-9_-]{33}(?![A-Za-z0-9_-])/g,
  }),
  vendorToken('hashicorp-token', 'Vault or Terraform token', {
    hints: ['hvs.', 'hvb.', 'hvr.', '.atlasv1.'],
    pattern: /(?<![A-Za-z0-9])(?:hv[sbr]\.[A-Za-z0-9_-]{20,400}|[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_-]{40,100})/g,
  }),
];
