/** Which id an article gets, in order of files: the same for a build and for a look ahead. */

import path from 'node:path';
import { articleIdOf } from '../corpus/identity.js';

/** What an article's id is made of. */
export interface Named {
  file: string;
  /** Which of a file of several; undefined for the only one. */
  part?: string | undefined;
  /** From front matter. */
  givenId: string | null;
}

/** The id of an article that is alone with its name. */
export function wantedId({ file, part, givenId }: Named): string {
  return givenId ?? articleIdOf(withPart(path.posix.basename(file), part));
}

/** Where that is taken, an id made from the path. */
export function chooseId(named: Named, isTaken: (id: string) => boolean): string {
  let id = wantedId(named);
  // The path of a file in the corpus folder itself is its name, whose id is taken.
  for (let place = named.file; isTaken(id); place = `./${place}`) {
    id = articleIdOf(withPart(place, named.part));
  }
  return id;
}

function withPart(name: string, part: string | undefined): string {
  return part === undefined ? name : `${name}#${part}`;
}
