/** The least that a question needs of the model: load it as the embedder does, and embed once. */

import path from 'node:path';
import { AutoModel, AutoTokenizer, env } from '@xenova/transformers';

const folder = path.resolve(import.meta.dirname, '../../../models/bge-small-zh-v1.5');
env.allowRemoteModels = false;
env.localModelPath = path.dirname(folder);
const name = path.basename(folder);
const tokenizer = await AutoTokenizer.from_pretrained(name);
const model = await AutoModel.from_pretrained(name, { quantized: true });
await model(tokenizer('河北对口支援阿里多少年了'));
