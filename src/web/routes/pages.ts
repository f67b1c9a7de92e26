/** The routes of the pages. */

import { Hono } from 'hono';
import type { Web } from '../web.js';
import { articlePage } from './article.js';
import { askPage } from './ask.js';
import { collectionPage } from './collection.js';
import { comparePage } from './compare.js';
import { exportFile } from './exports.js';
import { searchPage } from './search.js';

export function pageRoutes(web: Web): Hono {
  return new Hono()
    .get('/', (c) => askPage(web, c))
    .get('/search', (c) => searchPage(web, c))
    .get('/collection', (c) => collectionPage(web, c))
    .get('/search.csv', (c) => exportFile(web, c, { from: 'search', format: 'csv' }))
    .get('/search.bib', (c) => exportFile(web, c, { from: 'search', format: 'bib' }))
    .get('/collection.csv', (c) => exportFile(web, c, { from: 'collection', format: 'csv' }))
    .get('/collection.bib', (c) => exportFile(web, c, { from: 'collection', format: 'bib' }))
    .get('/compare', (c) => comparePage(web, c))
    .get('/a/:id', (c) => articlePage(web, c));
}
