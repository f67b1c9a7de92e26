/** Why there is no answer just now, in Traditional Chinese. */

import type { ServiceMessages } from '../subjects/service-messages.js';

export const service: ServiceMessages = {
  preparing: '正在準備索引',
  unavailable: '目前沒有可用的索引',
  busy: { title: '同時提問的人太多', text: '請稍後再試。' },
  timedOut: { title: '花的時間太長，已經放棄', text: '請再試一次。' },
  failed: { title: '我們這邊出了問題', text: (id) => `如果再發生，請回報這個編號：${id}` },
  gone: { title: '沒有這篇報導', text: '引用之後，這篇報導可能已被移除。請重新提問。' },
  notStored: '問題不會儲存。',
};
