/**
 * Text → vector and token states with a transformers.js model on this machine. One text a call:
 * batches are no faster on a CPU and change an int8 model's vectors, so that a resumed build
 * could not equal a fresh one. Folding is the caller's.
 */

import {
  AutoModel,
  type PreTrainedModel,
  type PreTrainedTokenizer,
  type Tensor,
} from '@xenova/transformers';
import { KaojuError, messageOf } from '../errors.js';
import { isEmptyInQuestion, isEmptyToken } from '../text/stop-words.js';
import type { PassageEmbedding } from '../types/article.js';
import { type Model, readModel } from './model.js';
import { modelFolder } from './model-folder.js';
import { oneAtATime } from './one-at-a-time.js';
import { encodeTokenSigns } from './token-signs.js';
import { loadTokenizer } from './tokenizer.js';

export interface Embedder {
  readonly model: Model;
  /** Tokens of a text by the model's own tokenizer, without the special ones. */
  countTokens(text: string): number;
  /**
   * @param parts consecutive parts of the text that between them hold all but its white space;
   *   none where its token states are not wanted
   * @throws EmbeddingInvalid for more than `model.maxTokens` tokens or a vector that is not finite
   */
  embedPassage(text: string, parts: readonly string[]): Promise<PassageEmbedding>;
  /** With the model's prefix, cut at `model.maxTokens`. */
  embedQuestion(text: string): Promise<QuestionEmbedding>;
}

export interface QuestionEmbedding {
  /** Float32Array of `model.dimensions`, unit length. */
  vector: Float32Array;
  /** The states of the tokens that say something, each of unit length; in order. */
  tokens: Float32Array[];
}

/** [CLS] and [SEP] */
export const SPECIAL_TOKENS = 2;

/** By folder: a session is never freed, and takes most of a second to make. */
const loaded = new Map<string, Promise<Embedder>>();

/**
 * A process loads a model once.
 *
 * @throws ModelInvalid where the folder holds no model that loads
 */
export function loadEmbedder(modelDir: string): Promise<Embedder> {
  let embedder = loaded.get(modelDir);
  if (!embedder) {
    embedder = loadModel(modelDir);
    loaded.set(modelDir, embedder);
    // What cannot be loaded now may be there later.
    embedder.catch(() => loaded.delete(modelDir));
  }
  return embedder;
}

async function loadModel(modelDir: string): Promise<Embedder> {
  const model = await readModel(modelDir);
  let tokenizer: PreTrainedTokenizer;
  let network: PreTrainedModel;
  try {
    tokenizer = await loadTokenizer(model.dir);
    const folder = await modelFolder(model.dir, ['config.json']);
    network = await AutoModel.from_pretrained(folder, { quantized: model.quantized });
  } catch (error) {
    throw new KaojuError(
      'ModelInvalid',
      `MODEL_DIR holds no model that transformers.js can load: ${messageOf(error)}`,
      { cause: error },
    );
  }

  const embed = async (text: string, truncation: boolean): Promise<Embedded> => {
    const inputs = await tokenizer(
      text,
      truncation ? { truncation, max_length: model.maxTokens } : {},
    );
    const tokens = (inputs.input_ids as Tensor).dims[1] ?? 0;
    if (tokens > model.maxTokens) {
      throw new KaojuError(
        'EmbeddingInvalid',
        `A passage has ${tokens} tokens; ${model.name} takes ${model.maxTokens}`,
      );
    }
    const ids = Array.from((inputs.input_ids as Tensor).data as BigInt64Array, Number);
    const output = await oneAtATime<{ last_hidden_state: Tensor }>(() => network(inputs));
    const states = output.last_hidden_state;
    return { ids, vector: pool(states, model), states: states.data as Float32Array };
  };
  const vocabulary = tokenizer.model.vocab as string[];
  const special = new Set<number>(tokenizer.all_special_ids as number[]);
  const says = (id: number, isEmpty: (token: string) => boolean): boolean =>
    !special.has(id) && !isEmpty(vocabulary[id] ?? '');
  const encode = (text: string): number[] => tokenizer.encode(text) as number[];
  const stateAt = (states: Float32Array, row: number): Float32Array =>
    states.subarray(row * model.dimensions, (row + 1) * model.dimensions);

  return {
    model,
    countTokens: (text) => encode(text).length - SPECIAL_TOKENS,
    embedPassage: async (text, parts) => {
      const { ids, vector, states } = await embed(text, false);
      let row = 1;
      const kept = tokensByPart(ids, parts.map(encode)).map((count) => {
        const rows = Array.from({ length: count }, (_, i) => row + i);
        row += count;
        return rows
          .filter((at) => says(ids[at] as number, isEmptyToken))
          .map((at) => stateAt(states, at));
      });
      return { vector, tokens: encodeTokenSigns(kept) };
    },
    embedQuestion: async (text) => {
      const { ids, vector, states } = await embed(model.queryPrefix + text, true);
      const tokens = ids.flatMap((id, row) =>
        says(id, isEmptyInQuestion) ? [toUnitLength(stateAt(states, row))] : [],
      );
      return { vector, tokens };
    },
  };
}

interface Embedded {
  ids: number[];
  vector: Float32Array;
  /** Row-major, a token a row, special ones included. */
  states: Float32Array;
}

/**
 * How many of the whole's tokens belong to each part. The tokenizer gives no offsets: the parts
 * are tokenised by themselves, and where that does not give the tokens of the whole, all of
 * them go to the last part.
 *
 * @param ids of the whole; both with special tokens
 */
function tokensByPart(ids: readonly number[], parts: readonly number[][]): number[] {
  const inner = parts.map((part) => part.slice(1, -1));
  const joined = inner.flat();
  const fits = joined.length === ids.length - SPECIAL_TOKENS;
  if (fits && joined.every((id, i) => id === ids[i + 1])) return inner.map(({ length }) => length);
  return inner.map((_, i) => (i === inner.length - 1 ? ids.length - SPECIAL_TOKENS : 0));
}

/** Token states (1 × tokens × dimensions) → one unit vector. */
function pool(states: Tensor, model: Model): Float32Array {
  const [, tokens = 0, dimensions = 0] = states.dims;
  if (dimensions !== model.dimensions || tokens === 0) {
    throw new KaojuError(
      'ModelInvalid',
      `${model.name} gives ${dimensions} dimensions; its kaoju.json says ${model.dimensions}`,
    );
  }
  const data = states.data as Float32Array;
  const vector = new Float32Array(dimensions);
  const rows = model.pooling === 'cls' ? 1 : tokens;
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < dimensions; i++) {
      vector[i] = (vector[i] as number) + (data[row * dimensions + i] as number);
    }
  }
  return toUnitLength(vector);
}

/** @throws EmbeddingInvalid for a vector that has no direction */
export function toUnitLength(vector: Float32Array): Float32Array {
  let sum = 0;
  for (const value of vector) sum += value * value;
  const norm = Math.sqrt(sum);
  if (!Number.isFinite(norm) || norm === 0) {
    throw new KaojuError(
      'EmbeddingInvalid',
      `The model gave a vector of length ${norm}; a finite length above 0 was expected`,
    );
  }
  return vector.map((value) => value / norm);
}
