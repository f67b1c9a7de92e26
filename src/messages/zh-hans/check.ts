/** Of a quote that was checked, in Simplified Chinese. */

import type { CheckMessages } from '../subjects/check-messages.js';

export const check: CheckMessages = {
  none: {
    empty: '没有要查证的话。请给出引文：对口支援是中央作出的战略决策',
    'too-long': '太长：一段引文最多1,000字，合计4,000字以内。',
    'too-short': '太短：引文至少要有两个字或词。',
  },
  verdict: {
    verbatim: '一字不差',
    'same-words': '字句相同，写法不同',
    different: '与原文不符',
    'not-found': '报道中没有这句话，也没有相近的',
  },
  found: ({ matches, articles }) => `${articles}篇报道，共${matches}处`,
  written: '写法不同',
  difference: {
    script: '繁简',
    width: '全角半角',
    case: '大小写',
    punctuation: '标点',
    spaces: '空格',
  },
  nearest: '最接近的原文',
  parts: '引文与原文的不同',
  nothing: '无',
  asClaimed: '出处与所说相符',
  notAsClaimed: '出处与所说不符',
  claimUnsure: '无法判断出处是否与所说相符',
  more: (count) => `另有${count}处`,
  moreQuotes: (count) => `另有${count}段引文`,
  lookedFor: '查找的话',
};
