/**
 * A stand-in for the model where its sense does not matter: text → a unit vector that follows
 * from a hash of it. Remembers what it embedded.
 */

import { createHash } from 'node:crypto';
import { type Embedder, toUnitLength } from '../../../src/embedding/embedder.js';
import type { Model } from '../../../src/embedding/model.js';
import { encodeTokenSigns } from '../../../src/embedding/token-signs.js';

export interface FakeEmbedder extends Embedder {
  readonly embedded: string[];
}

export function fakeEmbedder(changes: Partial<Model> = {}): FakeEmbedder {
  const model: Model = {
    name: 'fake',
    dimensions: 16,
    pooling: 'cls',
    queryPrefix: '',
    maxTokens: 512,
    dir: '',
    quantized: true,
    digest: '0123456789abcdef',
    ...changes,
  };
  const embedded: string[] = [];
  const hashed = (text: string): Float32Array => {
    const numbers = Array.from({ length: model.dimensions }, (_, i) =>
      createHash('sha256').update(`${i} ${text}`).digest().readInt32LE(0),
    );
    return toUnitLength(Float32Array.from(numbers));
  };
  const embed = async (text: string): Promise<Float32Array> => {
    embedded.push(text);
    return hashed(text);
  };
  return {
    model,
    embedded,
    countTokens: (text) => text.replace(/\s/gu, '').length,
    embedPassage: async (text, parts) => ({
      vector: await embed(text),
      tokens: encodeTokenSigns(parts.map((part) => (part === '' ? [] : [hashed(part)]))),
    }),
    embedQuestion: async (text) => ({ vector: await embed(text), tokens: [hashed(text)] }),
  };
}
