/** Runs before each test file, also where files share their modules: hooks for all of them. */

import { afterAll } from 'vitest';
import { removeTemporaryFolders } from './temporary.js';

afterAll(removeTemporaryFolders);
