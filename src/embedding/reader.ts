/**
 * A question and a window of a text → for each of the window's tokens, how much says that the answer
 * begins there and that it ends there (tools/reader trains the model). One window a call, as with the
 * embedder. What the figures are worth together, retrieval/reading/ says.
 */

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  AutoModelForQuestionAnswering,
  type PreTrainedModel,
  type PreTrainedTokenizer,
  Tensor,
} from '@xenova/transformers';
import * as v from 'valibot';
import { KaojuError, messageOf } from '../errors.js';
import type { Range } from '../types/article.js';
import { modelFolder } from './model-folder.js';
import { oneAtATime } from './one-at-a-time.js';
import { tokenRanges } from './token-ranges.js';
import { loadTokenizer } from './tokenizer.js';

export interface Reader {
  readonly name: string;
  /**
   * All folded. What is over the model's length is not read.
   *
   * @returns null where nothing of the text can be told by its tokens
   */
  read(question: string, window: { title: string; text: string }): Promise<TokenLogits | null>;
}

/** Of the tokens of a window's text, in order; “not here” has 0. */
export interface TokenLogits {
  /** Of the window's text. */
  ranges: Range[];
  starts: Float32Array;
  ends: Float32Array;
}

/** What the network gives, a figure a token. */
interface Logits {
  start_logits: Tensor;
  end_logits: Tensor;
}

/** As it was trained. */
const QUESTION_TOKENS = 64;
const TITLE_TOKENS = 24;
/** [CLS] and two [SEP] */
const SPECIALS = 3;

const schema = v.object({
  name: v.pipe(v.string(), v.minLength(1)),
  maxTokens: v.pipe(v.number(), v.integer(), v.minValue(128)),
});

const loaded = new Map<string, Promise<Reader>>();

/**
 * A process loads a model once.
 *
 * @throws ModelInvalid where the folder holds no reader that loads
 */
export function loadReader(readerDir: string): Promise<Reader> {
  let reader = loaded.get(readerDir);
  if (!reader) {
    reader = loadModel(readerDir);
    loaded.set(readerDir, reader);
    reader.catch(() => loaded.delete(readerDir));
  }
  return reader;
}

async function loadModel(dir: string): Promise<Reader> {
  let about: v.InferOutput<typeof schema>;
  let tokenizer: PreTrainedTokenizer;
  let network: PreTrainedModel;
  try {
    about = v.parse(schema, JSON.parse(await readFile(path.join(dir, 'kaoju.json'), 'utf8')));
    tokenizer = await loadTokenizer(dir);
    const folder = await modelFolder(dir, ['config.json', 'onnx/model_quantized.onnx']);
    network = await AutoModelForQuestionAnswering.from_pretrained(folder, { quantized: true });
  } catch (error) {
    throw new KaojuError(
      'ModelInvalid',
      `READER_DIR is ${JSON.stringify(dir)}, which holds no reader that can be loaded: ${messageOf(error)}`,
      { cause: error, advice: 'READER=off answers without one' },
    );
  }
  const vocabulary = tokenizer.model.vocab as string[];
  const encode = (text: string): number[] => (tokenizer.encode(text) as number[]).slice(1, -1);
  const [begin, separate] = tokenizer.encode('') as [number, number];
  const unknown = tokenizer.model.unk_token as string;

  return {
    name: about.name,
    async read(question, { title, text }) {
      const asked = encode(question).slice(0, QUESTION_TOKENS);
      const head = title === '' ? [] : encode(title).slice(0, TITLE_TOKENS);
      const room = about.maxTokens - SPECIALS - asked.length - head.length;
      const body = encode(text).slice(0, room);
      const names = body.map((id) => vocabulary[id] ?? unknown);
      const ranges = tokenRanges(text, names, unknown);
      if (!ranges || ranges.length === 0) return null;
      const ids = [begin, ...asked, separate, ...head, ...body, separate];
      const first = asked.length + 2;
      const inputs = {
        input_ids: toTensor(ids),
        attention_mask: toTensor(ids.map(() => 1)),
        token_type_ids: toTensor(ids.map((_, at) => (at < first ? 0 : 1))),
      };
      const output = await oneAtATime<Logits>(() => network(inputs));
      const from = first + head.length;
      const ofBody = ({ data }: Tensor): Float32Array =>
        (data as Float32Array).slice(from, from + body.length);
      return { ranges, starts: ofBody(output.start_logits), ends: ofBody(output.end_logits) };
    },
  };
}

function toTensor(values: readonly number[]): Tensor {
  return new Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length]);
}
