import { describe, expect, it } from 'vitest';
import { type ErrorCode, KaojuError, messageOf } from '../src/errors.js';

describe('KaojuError', () => {
  it.each<[ErrorCode, string | null, string | null]>([
    ['IndexMissing', 'Run: npm run index', 'build'],
    ['IndexStale', 'Run: npm run index', 'build'],
    ['IndexCorrupt', 'Run: npm run index', 'build'],
    ['IndexBusy', 'Wait for it to end, then run again', 'waiting'],
    ['ConfigInvalid', 'See .env.example', null],
    ['UsageInvalid', null, null],
  ])('%s says %j, and is mended by %j', (code, advice, mendedBy) => {
    expect(new KaojuError(code, '有誤')).toMatchObject({ message: '有誤', advice, mendedBy });
  });

  it('takes other advice, and none', () => {
    const error = new KaojuError('FileUnreadable', 'has 5.1 MB', { advice: 'Split it' });
    expect(messageOf(error)).toBe('has 5.1 MB. Split it');
    const none = new KaojuError('ConfigInvalid', 'No port is free', { advice: null });
    expect(messageOf(none)).toBe('No port is free');
  });
});
