import type { Gap } from '../../src/store/records.ts';

let made = 0;

/** A gap as the store gives it; later ones are newer. Its terms are the words of its question. */
export function makeGap(fields: Partial<Gap> = {}): Gap {
  made++;
  const { question = 'vault token' } = fields;
  return {
    id: `g${String(made).padStart(6, '0')}`,
    at: made,
    team: 'T1',
    kind: 'none',
    question,
    terms: question.split(' '),
    nearest: [],
    person: `p${made}`,
    ignored: false,
    ...fields,
  };
}
