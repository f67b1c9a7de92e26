/** What an embedding model is: the kaoju.json that stands in its folder. */

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { KaojuError, messageOf } from '../errors.js';

const wholeNumber = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const schema = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1)),
  dimensions: wholeNumber(1, 8192),
  pooling: v.picklist(['cls', 'mean']),
  /** Put before a question, never before a passage; empty for none. */
  queryPrefix: v.string(),
  /** Special tokens counted. */
  maxTokens: wholeNumber(32, 32_768),
});

export interface Model extends v.InferOutput<typeof schema> {
  dir: string;
  /** True for onnx/model_quantized.onnx, false for onnx/model.onnx. */
  quantized: boolean;
  /** First 16 hex digits of SHA-256 over weights and tokenizer. */
  digest: string;
}

/**
 * Reads what a transformers.js folder holds.
 *
 * @throws ModelInvalid naming the file that is missing or wrong
 */
export async function readModel(dir: string): Promise<Model> {
  const about = path.join(dir, 'kaoju.json');
  let description: v.InferOutput<typeof schema>;
  try {
    description = v.parse(schema, JSON.parse(await readFile(about, 'utf8')));
  } catch (error) {
    const found = v.isValiError<typeof schema>(error)
      ? v.summarize(error.issues).replaceAll('\n', ' ')
      : messageOf(error);
    throw new KaojuError(
      'ModelInvalid',
      `MODEL_DIR is ${dir}, which needs a kaoju.json with name, dimensions, pooling, queryPrefix and maxTokens; found: ${found}`,
      { cause: error },
    );
  }
  const quantized = existsSync(path.join(dir, 'onnx', 'model_quantized.onnx'));
  const hash = createHash('sha256');
  for (const file of [
    quantized ? 'onnx/model_quantized.onnx' : 'onnx/model.onnx',
    'tokenizer.json',
  ]) {
    try {
      hash.update(await readFile(path.join(dir, file)));
    } catch (error) {
      throw new KaojuError('ModelInvalid', `MODEL_DIR is ${dir}, which has no readable ${file}`, {
        cause: error,
      });
    }
  }
  return { ...description, dir, quantized, digest: hash.digest('hex').slice(0, 16) };
}
