/**
 * Text → vector with a transformers.js model on this machine. One text a call: batches are no
 * faster on a CPU and change an int8 model's vectors, so that a resumed build could not equal a
 * fresh one. Folding is the caller's.
 */

import path from 'node:path';
import {
  AutoModel,
  AutoTokenizer,
  env,
  type PreTrainedModel,
  type PreTrainedTokenizer,
  type Tensor,
} from '@xenova/transformers';
import { KaojuError, messageOf } from '../errors.js';
import { type Model, readModel } from './model.js';

export interface Embedder {
  readonly model: Model;
  /** Tokens of a text by the model's own tokenizer, without the special ones. */
  countTokens(text: string): number;
  /**
   * Float32Array of `model.dimensions`, unit length.
   *
   * @throws EmbeddingInvalid for more than `model.maxTokens` tokens or a vector that is not finite
   */
  embedPassage(text: string): Promise<Float32Array>;
  /** The same for a question: with the model's prefix, cut at `model.maxTokens`. */
  embedQuestion(text: string): Promise<Float32Array>;
}

/** [CLS] and [SEP] */
export const SPECIAL_TOKENS = 2;

/** @throws ModelInvalid where the folder holds no model that loads */
export async function loadEmbedder(modelDir: string): Promise<Embedder> {
  const model = await readModel(modelDir);
  env.allowRemoteModels = false;
  env.useFSCache = false;
  env.localModelPath = path.dirname(model.dir);
  const name = path.basename(model.dir);
  let tokenizer: PreTrainedTokenizer;
  let network: PreTrainedModel;
  try {
    tokenizer = await AutoTokenizer.from_pretrained(name);
    network = await AutoModel.from_pretrained(name, { quantized: model.quantized });
  } catch (error) {
    throw new KaojuError(
      'ModelInvalid',
      `MODEL_DIR holds no model that transformers.js can load: ${messageOf(error)}`,
      { cause: error },
    );
  }

  const embed = async (text: string, truncation: boolean): Promise<Float32Array> => {
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
    const output = await network(inputs);
    return pool(output.last_hidden_state as Tensor, model);
  };

  return {
    model,
    countTokens: (text) => (tokenizer.encode(text) as number[]).length - SPECIAL_TOKENS,
    embedPassage: (text) => embed(text, false),
    embedQuestion: (text) => embed(model.queryPrefix + text, true),
  };
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
