/** The page that Readability is given: a document around the tree. */

import { ReadableElement } from './readable-tree.js';

export class ReadableDocument {
  readonly documentElement = new ReadableElement('html');
  readonly body = new ReadableElement('body');
  readonly title = '';

  constructor() {
    this.documentElement.appendChild(this.body);
  }

  get firstChild(): ReadableElement {
    return this.documentElement;
  }

  createElement(name: string): ReadableElement {
    return new ReadableElement(name);
  }

  getElementsByTagName(name: string): ReadableElement[] {
    return this.documentElement.getElementsByTagName(name);
  }

  querySelectorAll(names: string): ReadableElement[] {
    return this.documentElement.querySelectorAll(names);
  }
}
