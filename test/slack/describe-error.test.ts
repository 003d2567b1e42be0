import { describe, expect, it } from 'vitest';
import { describeError } from '../../src/slack/describe-error.ts';

describe('describeError', () => {
  it('says where an error was thrown and nothing of its message, however many lines that has', () => {
    const described = describeError(Object.assign(new TypeError('no such\n    at my-password'), { code: 'E_X' }));
    expect(described).toMatchObject({ name: 'TypeError', code: 'E_X' });
    expect(described.at[0]).toContain('describe-error.test');
    expect(JSON.stringify(described)).not.toContain('my-password');
  });

  it('tells how the network failed, which stands beneath what the SDK throws', () => {
    const refused = new Error('', { cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }) });
    expect(describeError(Object.assign(new Error('', { cause: refused }), { code: 'sdk' })).code).toBe('ECONNREFUSED');
    const late = new Error('', { cause: new DOMException('', 'TimeoutError') });
    expect(describeError(late).code).toBe('TimeoutError');
  });

  it('tells of the error that Bolt wraps', () => {
    const wrapped = Object.assign(new Error('outer'), { original: new RangeError('inner') });
    expect(describeError(wrapped).name).toBe('RangeError');
  });

  it('takes whatever was thrown', () => {
    expect(describeError('text')).toEqual({ name: 'string', at: [] });
    expect(describeError(undefined)).toEqual({ name: 'undefined', at: [] });
  });
});
