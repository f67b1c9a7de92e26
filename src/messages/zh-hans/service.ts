/** Why there is no answer just now, in Simplified Chinese. */

import type { ServiceMessages } from '../subjects/service-messages.js';

export const service: ServiceMessages = {
  preparing: '正在准备索引',
  unavailable: '目前没有可用的索引',
  busy: { title: '同时提问的人太多', text: '请稍后再试。' },
  timedOut: { title: '花的时间太长，已经放弃', text: '请再试一次。' },
  failed: { title: '我们这边出了问题', text: (id) => `如果再发生，请报告这个编号：${id}` },
  gone: { title: '没有这篇报道', text: '引用之后，这篇报道可能已被移除。请重新提问。' },
  notStored: '问题不会保存。',
};
