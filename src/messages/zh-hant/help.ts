/** Of --help, in Traditional Chinese. */

import type { HelpMessages } from '../subjects/help-messages.js';

export const help: HelpMessages = {
  'Usage:': '用法：',
  'Arguments:': '參數：',
  'Options:': '選項：',
  'Commands:': '指令：',
  'Examples:': '範例：',
  'choices: ': '可選：',
  'default: ': '預設：',
  'display help for command': '顯示說明',
  'output the version number': '顯示版本',
  'Question a collection of Chinese reports; get back the passage that answers.':
    '向收集的中文報導提問，得到能回答的段落。',
  'Exit codes: 0 done, answered or found, 1 nothing found, 2 error.':
    '結束代碼：0已完成、有答案或找到，1沒有找到，2錯誤。',
  'Settings: see .env.example.': '設定：見.env.example。',
  'bring the index in step with the articles in CORPUS_DIR': '依CORPUS_DIR裡的報導更新索引',
  'make everything anew': '全部重做',
  'let CORPUS_DIR take the place of the folder the index was made from':
    '讓CORPUS_DIR取代建立索引時的資料夾',
  'exit 1 where a file failed': '有檔案無法編入時以1結束',
  'write what was read of every article, in the form of metadata.csv':
    '寫出每篇報導讀到的資料，格式同metadata.csv',
  'only say what has changed': '只說明有何變動',
  'serve the generation before this one again': '回到上一版索引',
  'print progress and result as JSON lines, for a program that runs this':
    '以一行一份JSON印出進度和結果，給程式用',
  'answer a question with exact, cited excerpts': '引用原文回答問題，並註明出處',
  'in either script; - reads one a line from standard input; without one a prompt opens on a terminal':
    '繁體簡體都可以；-表示從標準輸入讀，一行一題；不寫就在終端機上逐題問',
  'only articles dated this day or later, YYYY-MM-DD; none without a date':
    '只限這一天及以後的報導，YYYY-MM-DD；日期不詳的不算',
  'only articles dated this day or earlier, YYYY-MM-DD; none without a date':
    '只限這一天及以前的報導，YYYY-MM-DD；日期不詳的不算',
  'only articles of an outlet of this name, or with it in its name':
    '只限這家媒體的報導，寫名稱的一部分也可以',
  'only this article': '只限這一篇報導',
  'the day that "last year" counts from, YYYY-MM-DD': '「去年」從哪一天算起，YYYY-MM-DD',
  'excerpts at most, 1 to 10': '最多幾段，1到10',
  'show why each excerpt was chosen': '說明為什麼選每一段',
  'print one JSON document (with -, one a line) on standard output':
    '在標準輸出印出一份JSON（搭配-時一行一份）',
  'print one JSON document on standard output': '在標準輸出印出一份JSON',
  'find where words stand, exactly, in either script; all of them in one article':
    '逐字查找，繁體簡體不拘；所有的詞都在同一篇裡',
  'words, or "a phrase" in quotes of its own': '詞語，或自帶引號的短語',
  'best first, or newest first': '最相關的在前，或最新的在前',
  'which page of results': '第幾頁',
  'articles a page, 1 to 100': '每頁幾篇，1到100',
  'print an article, with the places of citations marked': '印出一篇報導，標出引文的位置',
  'its id, its file or its headline, as ask and search print them':
    '編號、檔名或標題，如ask和search所印',
  'mark these characters, as 120-268; may stand more than once':
    '標出這些字元，如120-268；可以寫幾次',
  'show how an article was read: metadata, noise, passages, sentences, folding':
    '說明一篇報導是怎樣讀的：已知資料、雜訊、段落、句子、檢索時的字形',
  'a file, the name of one in CORPUS_DIR, or the id of an article in the index':
    '檔案、CORPUS_DIR裡的檔名，或索引裡報導的編號',
  'Passages are the index’s own; of a file that is not in it, or has changed since, all else is shown.':
    '段落以索引為準；不在索引裡或之後有改動的檔案，只顯示其餘部分。',
  'index what there is and answer: in a browser, and on Discord if there is a token':
    '建立索引並回答：在瀏覽器裡，有權杖時也在Discord上',
  'Runs until SIGTERM or Ctrl-C. With WEB=off and without DISCORD_TOKEN a prompt opens on a terminal.':
    '執行到SIGTERM或Ctrl-C為止。WEB=off而且沒有DISCORD_TOKEN時，在終端機上提問。',
  'register the slash commands, where they differ from what Discord has':
    '註冊與Discord上不同的斜線指令',
  'tell whether a quote stands in the collection, word for word, and where':
    '查證引文是否一字不差見於資料庫，在哪裡',
  'a quote in either script; - checks one a line from standard input':
    '引文，繁體簡體都可以；-表示從標準輸入讀，一行一句',
  [`Other punctuation, spaces, script and width are told and do not count; any other
difference does, a figure, a name, a negation. In a text that quotes somebody each
quotation is checked, and whether it stands where the text says that it does.
Exit codes: 0 every quote stands word for word, 1 not, 2 error.`]: `標點、空白、字形和全形半形只會註明，不算不同；其他差別都算，例如數字、人名、否定。
引述別人的文字裡，每句引文分別查證，也看是否見於所說之處。
結束代碼：0每句都一字不差，1不是，2錯誤。`,
  'without one every folder under EVAL_DIR': '不寫時是EVAL_DIR下的每個資料夾',
  'which side ranks': '由哪一邊排序',
  'convert the questions first': '先轉換問題的字形',
  'ask each question also with its relevant articles removed': '每題也在拿走相關報導之後再問一次',
  'tell the worst questions and why': '列出最差的幾題和原因',
  'measure retrieval on collections with known answers (BEIR folders)':
    '用已知答案的資料集（BEIR資料夾）測量檢索',
};
