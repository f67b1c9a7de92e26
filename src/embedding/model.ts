/** What an embedding model is: the kaoju.json that stands in its folder. */

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { KaojuError, messageOf } from '../errors.js';

const schema = z.strictObject({
  name: z.string().min(1),
  dimensions: z.int().min(1).max(8192),
  pooling: z.enum(['cls', 'mean']),
  /** Put before a question, never before a passage; empty for none. */
  queryPrefix: z.string(),
  /** Special tokens counted. */
  maxTokens: z.int().min(32).max(32768),
});

export interface Model extends z.infer<typeof schema> {
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
  let description: z.infer<typeof schema>;
  try {
    description = schema.parse(JSON.parse(await readFile(about, 'utf8')));
  } catch (error) {
    const found =
      error instanceof z.ZodError ? z.prettifyError(error).replaceAll('\n', ' ') : messageOf(error);
    throw new KaojuError(
      'ModelInvalid',
      `MODEL_DIR needs a kaoju.json with name, dimensions, pooling, queryPrefix and maxTokens; found: ${found}`,
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
      throw new KaojuError('ModelInvalid', `MODEL_DIR has no readable ${file}`, { cause: error });
    }
  }
  return { ...description, dir, quantized, digest: hash.digest('hex').slice(0, 16) };
}
