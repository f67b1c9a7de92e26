/**
 * Pictures of what the bot says, into docs/pictures: each is asked of the real bot over the wire
 * and drawn much as Discord's client would. `npm run pictures`, on Linux x64; with names behind
 * `--`, only those.
 */

import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { takePicture } from './pictures/browser.js';
import { drawPage } from './pictures/page.js';
import { takeAnswers, takeBusyDay } from './pictures/scenes.js';

const FOLDER = path.resolve(import.meta.dirname, '../docs/pictures');

const wanted = process.argv.slice(2);
const all = [...(await takeAnswers()), ...(await takeBusyDay())];
const pictures = all.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
await mkdir(FOLDER, { recursive: true });
for (const picture of pictures) {
  const file = path.join(FOLDER, `${picture.name}.png`);
  await takePicture(drawPage(picture), picture.device, file);
  const kilobytes = Math.round((await stat(file)).size / 1024);
  process.stdout.write(`${path.relative(process.cwd(), file)}  ${kilobytes} KB\n`);
}
