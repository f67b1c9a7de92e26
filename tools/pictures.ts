/**
 * Pictures of what the bot says, into docs/pictures: each is asked of the real bot over the wire
 * and drawn much as Discord's client would. `npm run pictures`, on Linux x64; with names behind
 * `--`, only those. `npm run pictures -- web` takes those of the web side instead, with a folder
 * behind it every page in every language, light and dark, on a phone, a tablet and a desktop.
 */

import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { takePicture } from './pictures/browser.js';
import { drawPage } from './pictures/page.js';
import { type Picture, takeAnswers, takeBusyDay } from './pictures/scenes.js';
import { takeKeptPictures, takeWebPictures } from './pictures/web.js';

const FOLDER = path.resolve(import.meta.dirname, '../docs/pictures');

const [first, ...more] = process.argv.slice(2);
if (first === 'web') await takePages(more);
else await takeMessages(process.argv.slice(2));

async function takePages([folder, ...only]: string[]): Promise<void> {
  const say = (line: string): void => {
    process.stdout.write(`${line}\n`);
  };
  if (folder) await takeWebPictures({ folder, only, more: true, say });
  else await takeKeptPictures(FOLDER, say);
}

async function takeMessages(wanted: string[]): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  for (const take of [takeAnswers, takeBusyDay]) {
    const pictures = await take();
    for (const picture of pictures) {
      if (wanted.length === 0 || wanted.includes(picture.name)) await keep(picture);
    }
  }
}

async function keep(picture: Picture): Promise<void> {
  const file = path.join(FOLDER, `${picture.name}.png`);
  await takePicture(drawPage(picture), picture.device, file);
  const kilobytes = Math.round((await stat(file)).size / 1024);
  process.stdout.write(`${path.relative(process.cwd(), file)}  ${kilobytes} KB\n`);
}
