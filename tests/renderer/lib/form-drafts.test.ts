import { expect, it, vi } from 'vitest';
import { draftsInFile } from '../../../renderer/lib/form-drafts';

it('writes what is typed with every key, also while main has not answered the one before', () => {
  const bridge = { call: vi.fn(() => new Promise(() => undefined)) };
  vi.stubGlobal('window', { bridge });
  const drafts = draftsInFile('note', () => undefined, Object);
  drafts.put('ada', 'B');
  drafts.put('ada', 'Bo');
  drafts.put('ada', undefined);
  expect(bridge.call.mock.calls).toEqual([
    ['form-drafts.keep', { form: 'note/ada', text: '"B"' }],
    ['form-drafts.keep', { form: 'note/ada', text: '"Bo"' }],
    ['form-drafts.keep', { form: 'note/ada', text: null }],
  ]);
});
