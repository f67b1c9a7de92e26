/**
 * What is said about an answer besides its excerpts, alike on the terminal, on Discord and in the
 * browser: what was understood of the question, where else a text stands, and why it was chosen.
 * Texts only; describe-answer.ts says which of them an answer needs.
 */

import type { Locale } from './messages.js';

export interface AnswerMessages {
  understood: string;
  understoodTime(from: string, to: string): string;
  understoodOutlet(outlet: string): string;
  understoodArticle: string;
  alsoIn: string;
  /** Behind the places that are named. */
  andMore(count: number): string;
  explain: ExplainMessages;
}

export interface ExplainMessages {
  /** A name for each field of Explanation that a person may want to know. */
  fields: Record<
    | 'words'
    | 'missing'
    | 'lexicalRank'
    | 'bm25'
    | 'denseRank'
    | 'cosine'
    | 'fused'
    | 'score'
    | 'passage',
    string
  >;
  /** Above the evidence that adds most to the score. */
  strongest: string;
  /** A rank beyond the candidates of its side. */
  beyond: string;
  noWords: string;
  between: string;
  /** By feature, as retrieval/ranking/features.ts names them. */
  passage: Record<string, string>;
  sentence: Record<string, string>;
}

export const ANSWER_MESSAGES: Record<Locale, AnswerMessages> = {
  en: {
    understood: 'Understood as',
    understoodTime: (from, to) => (from === to ? `time ${from}` : `time ${from} to ${to}`),
    understoodOutlet: (outlet) => `outlet ${outlet}`,
    understoodArticle: 'one article',
    alsoIn: 'The same text also in',
    andMore: (count) => `and ${count} more`,
    explain: {
      fields: {
        words: 'Words of the question in it',
        missing: 'Words of the question not in it',
        lexicalRank: 'Place by its words',
        bm25: 'Weight of these words (BM25)',
        denseRank: 'Place by its meaning',
        cosine: 'Nearness of meaning (cosine)',
        fused: 'Both together',
        score: 'Score',
        passage: 'Number of the passage',
      },
      strongest: 'What adds most to the score',
      beyond: 'not among the first 50',
      noWords: 'none',
      between: ': ',
      passage: {
        bm25: 'the passage’s words, the rare ones more',
        cosine: 'meaning of the passage',
        words: 'share of the question’s words',
        terms: 'share of its words and pairs of characters',
        window: 'words that stand close together',
        specific: 'words that few of the candidates have',
        likeness: 'meaning of the passage, word by word',
        pieceLikeness: 'meaning of its nearest sentence',
        contrast: 'nearest sentence, by what tells the candidates apart',
        pieceMargin: 'how far that sentence stands out',
        pieceMean: 'mean nearness of its best sentence',
        meanMargin: 'how far that mean stands out',
        weakest: 'what it speaks of least',
        title: 'words in the title',
        article: 'words anywhere in the article',
        stretch: 'longest run of the question that it repeats',
        numbers: 'numbers of the question in it',
        numbersMissing: 'numbers of the question not in it',
        time: 'a time that fits',
        timeConflict: 'a time that does not fit',
        dated: 'published at the time asked for',
        outlet: 'the outlet that the question names',
      },
      sentence: {
        terms: 'words and pairs of characters in its sentence',
        words: 'words in its sentence',
        specific: 'words in its sentence that few others have',
        likeness: 'meaning of its sentence, word by word',
        mean: 'mean nearness of its sentence',
        contrast: 'its sentence, by what tells the candidates apart',
        length: 'length of its sentence',
        adds: 'what its sentence says besides the question',
        kind: 'a time or number where one is asked for',
        opens: 'the passage opens with it',
        likenessBefore: 'meaning of the sentence before',
        likenessAfter: 'meaning of the sentence after',
        termsBefore: 'words in the sentence before',
        termsAfter: 'words in the sentence after',
      },
    },
  },
  'zh-Hant': {
    understood: '理解為',
    understoodTime: (from, to) => (from === to ? `時間：${from}` : `時間：${from}至${to}`),
    understoodOutlet: (outlet) => `媒體：${outlet}`,
    understoodArticle: '限於一篇報導',
    alsoIn: '同樣的文字也見於',
    andMore: (count) => `另有${count}篇`,
    explain: {
      fields: {
        words: '段落裡有的問題字詞',
        missing: '段落裡沒有的問題字詞',
        lexicalRank: '按字詞的名次',
        bm25: '這些字詞的分量（BM25）',
        denseRank: '按意思的名次',
        cosine: '意思的接近程度（餘弦）',
        fused: '兩項合計',
        score: '總分',
        passage: '段落編號',
      },
      strongest: '對總分貢獻最多的依據',
      beyond: '不在前50名',
      noWords: '沒有',
      between: '：',
      passage: {
        bm25: '段落裡的字詞，少見的分量較重',
        cosine: '段落的意思',
        words: '問題字詞在其中的比例',
        terms: '問題字詞與字對在其中的比例',
        window: '字詞靠在一起',
        specific: '其他候選段落少有的字詞',
        likeness: '段落的意思，逐詞比較',
        pieceLikeness: '最接近的一句的意思',
        contrast: '最接近的一句，看能分辨候選段落之處',
        pieceMargin: '那一句突出的程度',
        pieceMean: '最佳一句的平均接近程度',
        meanMargin: '那個平均突出的程度',
        weakest: '談得最少的部分',
        title: '標題裡的字詞',
        article: '整篇報導裡的字詞',
        stretch: '與問題相同的最長一段文字',
        numbers: '問題裡的數字，段落裡有',
        numbersMissing: '問題裡的數字，段落裡沒有',
        time: '時間相合',
        timeConflict: '時間不合',
        dated: '發表於所問的時間',
        outlet: '問題提到的媒體',
      },
      sentence: {
        terms: '句子裡的字詞與字對',
        words: '句子裡的字詞',
        specific: '句子裡別處少有的字詞',
        likeness: '句子的意思，逐詞比較',
        mean: '句子的平均接近程度',
        contrast: '句子，看能分辨候選段落之處',
        length: '句子的長度',
        adds: '句子在問題之外所說的',
        kind: '問時間或數字，句子裡有',
        opens: '段落由此開頭',
        likenessBefore: '前一句的意思',
        likenessAfter: '後一句的意思',
        termsBefore: '前一句裡的字詞',
        termsAfter: '後一句裡的字詞',
      },
    },
  },
  'zh-Hans': {
    understood: '理解为',
    understoodTime: (from, to) => (from === to ? `时间：${from}` : `时间：${from}至${to}`),
    understoodOutlet: (outlet) => `媒体：${outlet}`,
    understoodArticle: '限于一篇报道',
    alsoIn: '同样的文字也见于',
    andMore: (count) => `另有${count}篇`,
    explain: {
      fields: {
        words: '段落里有的问题字词',
        missing: '段落里没有的问题字词',
        lexicalRank: '按字词的名次',
        bm25: '这些字词的分量（BM25）',
        denseRank: '按意思的名次',
        cosine: '意思的接近程度（余弦）',
        fused: '两项合计',
        score: '总分',
        passage: '段落编号',
      },
      strongest: '对总分贡献最多的依据',
      beyond: '不在前50名',
      noWords: '没有',
      between: '：',
      passage: {
        bm25: '段落里的字词，少见的分量较重',
        cosine: '段落的意思',
        words: '问题字词在其中的比例',
        terms: '问题字词与字对在其中的比例',
        window: '字词靠在一起',
        specific: '其他候选段落少有的字词',
        likeness: '段落的意思，逐词比较',
        pieceLikeness: '最接近的一句的意思',
        contrast: '最接近的一句，看能分辨候选段落之处',
        pieceMargin: '那一句突出的程度',
        pieceMean: '最佳一句的平均接近程度',
        meanMargin: '那个平均突出的程度',
        weakest: '谈得最少的部分',
        title: '标题里的字词',
        article: '整篇报道里的字词',
        stretch: '与问题相同的最长一段文字',
        numbers: '问题里的数字，段落里有',
        numbersMissing: '问题里的数字，段落里没有',
        time: '时间相合',
        timeConflict: '时间不合',
        dated: '发表于所问的时间',
        outlet: '问题提到的媒体',
      },
      sentence: {
        terms: '句子里的字词与字对',
        words: '句子里的字词',
        specific: '句子里别处少有的字词',
        likeness: '句子的意思，逐词比较',
        mean: '句子的平均接近程度',
        contrast: '句子，看能分辨候选段落之处',
        length: '句子的长度',
        adds: '句子在问题之外所说的',
        kind: '问时间或数字，句子里有',
        opens: '段落由此开头',
        likenessBefore: '前一句的意思',
        likenessAfter: '后一句的意思',
        termsBefore: '前一句里的字词',
        termsAfter: '后一句里的字词',
      },
    },
  },
};
