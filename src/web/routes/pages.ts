/** The routes of the pages. */

import { Hono } from 'hono';
import type { Web } from '../web.js';
import { articlePage } from './article.js';
import { askPage } from './ask.js';
import { collectionPage } from './collection.js';
import { searchPage } from './search.js';

export function pageRoutes(web: Web): Hono {
  return new Hono()
    .get('/', (c) => askPage(web, c))
    .get('/search', (c) => searchPage(web, c))
    .get('/collection', (c) => collectionPage(web, c))
    .get('/a/:id', (c) => articlePage(web, c));
}
