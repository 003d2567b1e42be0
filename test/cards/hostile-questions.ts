/** What a question may hold that Slack acts on, or that hides something from who reads it. */
export const HOSTILE_QUESTIONS = [
  '<!channel> <!here> wake up',
  '<@U0123456> <@W0123456|boss> look',
  '<#C0123456|general> <!subteam^S0123456|admins>',
  '<https://evil.example|https://aws.amazon.com> sign in',
  '*bold* _italic_ ~gone~ `code` ```block``` > quote\n> and more',
  '&lt;!channel&gt; &amp;lt;@U0123456&amp;gt;',
  'right \u202eto left\u202c \u2066and\u2069 \u200bunseen',
  ':rotating_light: <!date^1^{date}^https://evil.example|soon>',
  '“ and " and \\ and \u0000 and \u001b[31m',
  'x'.repeat(5_000),
  '😀'.repeat(2_000),
  '   \n\t  ',
  '',
];
