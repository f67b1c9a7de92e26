/** Of a quote that was checked, in Traditional Chinese. */

import type { CheckMessages } from '../subjects/check-messages.js';

export const check: CheckMessages = {
  none: {
    empty: '沒有要查證的話。請給出引文：對口支援是中央作出的戰略決策',
    'too-long': '太長：一段引文最多1,000字，合計4,000字以內。',
    'too-short': '太短：引文至少要有兩個字或詞。',
  },
  verdict: {
    verbatim: '一字不差',
    'same-words': '字句相同，寫法不同',
    different: '與原文不符',
    'not-found': '報導中沒有這句話，也沒有相近的',
  },
  found: ({ matches, articles }) => `${articles}篇報導，共${matches}處`,
  written: '寫法不同',
  difference: {
    script: '繁簡',
    width: '全形半形',
    case: '大小寫',
    punctuation: '標點',
    spaces: '空格',
  },
  nearest: '最接近的原文',
  parts: '引文與原文的不同',
  nothing: '無',
  asClaimed: '出處與所說相符',
  notAsClaimed: '出處與所說不符',
  claimUnsure: '無法判斷出處是否與所說相符',
  more: (count) => `另有${count}處`,
  moreQuotes: (count) => `另有${count}段引文`,
  lookedFor: '查找的話',
};
