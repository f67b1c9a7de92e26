/** Of --help, in Simplified Chinese. */

import type { HelpMessages } from '../subjects/help-messages.js';

export const help: HelpMessages = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Examples:': '示例：',
  'choices: ': '可选：',
  'default: ': '默认：',
  'display help for command': '显示说明',
  'output the version number': '显示版本',
  'Question a collection of Chinese reports; get back the passage that answers.':
    '向收集的中文报道提问，得到能回答的段落。',
  'Exit codes: 0 done, answered or found, 1 nothing found, 2 error.':
    '退出码：0已完成、有答案或找到，1没有找到，2错误。',
  'Settings: see .env.example.': '设置：见.env.example。',
  'bring the index in step with the articles in CORPUS_DIR': '依CORPUS_DIR里的报道更新索引',
  'make everything anew': '全部重做',
  'let CORPUS_DIR take the place of the folder the index was made from':
    '让CORPUS_DIR取代建立索引时的文件夹',
  'exit 1 where a file failed': '有文件无法编入时以1结束',
  'write what was read of every article, in the form of metadata.csv':
    '写出每篇报道读到的资料，格式同metadata.csv',
  'only say what has changed': '只说明有何变动',
  'serve the generation before this one again': '回到上一版索引',
  'print progress and result as JSON lines, for a program that runs this':
    '以一行一份JSON输出进度和结果，给程序用',
  'answer a question with exact, cited excerpts': '引用原文回答问题，并注明出处',
  'in either script; - reads one a line from standard input; without one a prompt opens on a terminal':
    '繁体简体都可以；-表示从标准输入读，一行一题；不写就在终端上逐题问',
  'only articles dated this day or later, YYYY-MM-DD; none without a date':
    '只限这一天及以后的报道，YYYY-MM-DD；日期不详的不算',
  'only articles dated this day or earlier, YYYY-MM-DD; none without a date':
    '只限这一天及以前的报道，YYYY-MM-DD；日期不详的不算',
  'only articles of an outlet of this name, or with it in its name':
    '只限这家媒体的报道，写名称的一部分也可以',
  'only this article': '只限这一篇报道',
  'the day that "last year" counts from, YYYY-MM-DD': '“去年”从哪一天算起，YYYY-MM-DD',
  'excerpts at most, 1 to 10': '最多几段，1到10',
  'show why each excerpt was chosen': '说明为什么选每一段',
  'print one JSON document (with -, one a line) on standard output':
    '往标准输出写一份JSON（配合-时一行一份）',
  'print one JSON document on standard output': '往标准输出写一份JSON',
  'find where words stand, exactly, in either script; all of them in one article':
    '逐字查找，繁体简体不拘；所有的词都在同一篇里',
  'words, or "a phrase" in quotes of its own': '词语，或自带引号的短语',
  'best first, or newest first': '最相关的在前，或最新的在前',
  'which page of results': '第几页',
  'articles a page, 1 to 100': '每页几篇，1到100',
  'print an article, with the places of citations marked': '输出一篇报道，标出引文的位置',
  'its id, its file or its headline, as ask and search print them':
    '编号、文件名或标题，如ask和search所印',
  'mark these characters, as 120-268; may stand more than once':
    '标出这些字符，如120-268；可以写几次',
  'show how an article was read: metadata, noise, passages, sentences, folding':
    '说明一篇报道是怎样读的：已知资料、噪声、段落、句子、检索时的字形',
  'a file, the name of one in CORPUS_DIR, or the id of an article in the index':
    '文件、CORPUS_DIR里的文件名，或索引里报道的编号',
  'Passages are the index’s own; of a file that is not in it, or has changed since, all else is shown.':
    '段落以索引为准；不在索引里或之后有改动的文件，只显示其余部分。',
  'index what there is and answer: in a browser, and on Discord if there is a token':
    '建立索引并回答：在浏览器里，有令牌时也在Discord上',
  'Runs until SIGTERM or Ctrl-C. With WEB=off and without DISCORD_TOKEN a prompt opens on a terminal.':
    '运行到SIGTERM或Ctrl-C为止。WEB=off而且没有DISCORD_TOKEN时，在终端上提问。',
  'register the slash commands, where they differ from what Discord has':
    '注册与Discord上不同的斜杠命令',
  'tell whether a quote stands in the collection, word for word, and where':
    '查证引文是否一字不差见于资料库，在哪里',
  'a quote in either script; - checks one a line from standard input':
    '引文，繁体简体都可以；-表示从标准输入读，一行一句',
  [`Other punctuation, spaces, script and width are told and do not count; any other
difference does, a figure, a name, a negation. In a text that quotes somebody each
quotation is checked, and whether it stands where the text says that it does.
Exit codes: 0 every quote stands word for word, 1 not, 2 error.`]: `标点、空白、字形和全角半角只会注明，不算不同；其他差别都算，例如数字、人名、否定。
引述别人的文字里，每句引文分别查证，也看是否见于所说之处。
退出码：0每句都一字不差，1不是，2错误。`,
  'without one every folder under EVAL_DIR': '不写时是EVAL_DIR下的每个文件夹',
  'which side ranks': '由哪一边排序',
  'convert the questions first': '先转换问题的字形',
  'ask each question also with its relevant articles removed': '每题也在拿走相关报道之后再问一次',
  'tell the worst questions and why': '列出最差的几题和原因',
  'measure retrieval on collections with known answers (BEIR folders)':
    '用已知答案的数据集（BEIR文件夹）测量检索',
};
