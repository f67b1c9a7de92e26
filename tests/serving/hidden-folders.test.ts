/** What people on Discord read of an error: in their language, and of no folder. */

import { expect, it } from 'vitest';
import { KaojuError } from '../../src/errors.js';
import { reasonsOf } from '../../src/serving/hidden-folders.js';

const FOLDERS = {
  ...{ CORPUS_DIR: '/srv/kaoju/corpus', INDEX_DIR: '/srv/kaoju/index', MODEL_DIR: '/srv/model' },
  ...{ READER_DIR: '/srv/reader', DATA_DIR: '/srv/kaoju' },
};

it('tells an error in each language, each folder as an ellipsis', () => {
  const { INDEX_DIR: folder } = FOLDERS;
  const error = new KaojuError('IndexBusy', `The index in ${folder} is being built`, {
    facts: { what: 'index-busy', folder },
  });
  expect(reasonsOf(error, FOLDERS)).toEqual({
    en: 'The index in … is being built. Wait for it to end, then run again',
    'zh-Hant': '…裡的索引正在建立。請等它結束再執行',
    'zh-Hans': '…里的索引正在建立。请等它结束再运行',
  });
});
