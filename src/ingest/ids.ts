/** Which id an article gets, in order of files: the same for a build and for a look ahead. */

import path from 'node:path';
import { articleIdOf } from '../corpus/files.js';

/** The id of an article that is alone with its name. */
export function wantedId(file: string, givenId: string | null): string {
  return givenId ?? articleIdOf(path.posix.basename(file));
}

/** Where that is taken, an id made from the path. */
export function chooseId(
  file: string,
  givenId: string | null,
  isTaken: (id: string) => boolean,
): string {
  let id = wantedId(file, givenId);
  // The path of a file in the corpus folder itself is its name, whose id is taken.
  for (let place = file; isTaken(id); place = `./${place}`) id = articleIdOf(place);
  return id;
}
