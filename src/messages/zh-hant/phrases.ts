/**
 * What is written in English where it is found, in Traditional Chinese: rules of settings and options, command
 * lines that cannot be read, what is said of files, errors. By the English, with `{names}` of values.
 */

import type { Phrases } from '../phrases.js';

/** Behind the name of a setting, an option or a field. */
const rules: Phrases = {
  'must be one of {names}': '須是{names}之一',
  'must be a number from {least} to {most}': '須是{least}到{most}的數字',
  'must be a whole number from {least} to {most}': '須是{least}到{most}的整數',
  'must be a whole number from {least} on': '須是{least}以上的整數',
  'must be a whole number': '須是整數',
  'must be a day as YYYY-MM-DD': '須是日期，寫作YYYY-MM-DD',
  'must be an id of 15 to 21 digits': '須是15到21位數字的編號',
  'must be an address that starts with http:// or https://': '須是以http://或https://開頭的網址',
  'must be an address that starts with http(s)://': '須是以http(s)://開頭的網址',
  'must be an address without a path, as in {example}': '須是不帶路徑的網址，如{example}',
  'must be a list like text=body, date=day, of {names}': '須寫成text=body, date=day，名稱限{names}',
  'that is a file; a folder was expected': '那是檔案，不是資料夾',
  'must be a text, a number or a date': '須是文字、數字或日期',
  'must be a name': '須是名稱',
  'must be a name or a list of names': '須是名稱或名稱的清單',
  'must be 1 to 64 letters, digits, dots, dashes or underscores':
    '須是1到64個字母、數字、點、連字號或底線',
  'must be a date such as 2018-07-17': '須是日期，如2018-07-17',
};

/** Of a command line; commander writes most of them. */
const usage: Phrases = {
  "unknown option '{option}'": '沒有{option}這個選項',
  "unknown command '{name}'": '沒有{name}這個指令',
  '(Did you mean {name}?)': '（是不是{name}？）',
  '(Did you mean one of {names}?)': '（是不是其中之一：{names}？）',
  "too many arguments for '{verb}'. Expected {most} argument but got {given}.":
    '{verb}最多接受{most}項，卻有{given}項；有空格的請放在引號裡',
  "too many arguments for '{verb}'. Expected {most} arguments but got {given}.":
    '{verb}最多接受{most}項，卻有{given}項；有空格的請放在引號裡',
  "missing required argument '{name}'": '缺少{name}',
  "option '{option}' argument missing": '選項{option}後面沒有值',
  "option '{option}' argument '{given}' is invalid. It {rule}.":
    '選項{option}的值「{given}」不對：{rule}',
  "option '{option}' argument '{given}' is invalid. Allowed choices are {names}.":
    '選項{option}的值「{given}」不對：須是{names}之一',
  'How to type it: kaoju --help, kaoju VERB --help': '怎樣輸入：kaoju --help，kaoju 指令 --help',
};

/** Of files and tables, in the report of a build. */
const files: Phrases = {
  'names {file}, which is not there': '寫有{file}，但沒有這個檔案',
  '{where}: {name} {value} is left out: it {rule}': '{where}：{name}的值{value}不採用，{rule}',
  'front matter': '檔頭',
  'front matter: {name} {value} is the day of the clipping, and no date of the article':
    '檔頭：{name}的值{value}是剪存的日子，不當作報導的日期',
  'front matter: line {line} is not valid YAML; it is read as {better}':
    '檔頭：第{line}行不合YAML，當作{better}',
  'line {line} is left out: it names no file': '第{line}行不採用：沒有寫檔名',
  'line {line} takes the place of an earlier one of {file}': '第{line}行取代了先前{file}的一行',
  'line {line} has {count} more than the header: write a value with a comma in quotes':
    '第{line}行比標題行多{count}格：值裡有逗號時請加引號',
  'has no column "file"; its first line must be {columns}': '沒有file這一欄；第一行須是{columns}',
  'has no columns "name" and "alias"; its first line must be name,alias':
    '沒有name和alias兩欄；第一行須是name,alias',
  'is damaged {encoding}: {places} invalid place(s), the first in line {line}, kept as {sign}. Save it again as UTF-8':
    '{encoding}編碼有{places}處損壞，第一處在第{line}行，以{sign}代替。請另存為UTF-8',
  'is damaged {encoding}: {places} place(s) cannot be read':
    '{encoding}編碼有{places}處損壞，無法讀取',
  'is damaged on {pages}: text may be missing there': '{pages}損壞，文字可能不全',
  "another article has the id {id} already; this one's is made from its path":
    '另一篇報導已用編號{id}，這一篇的編號改由路徑產生',
  'another folder has a file of the same name; the id of this one is made from its path':
    '另一個資料夾有同名的檔案，這一篇的編號改由路徑產生',
  'is a link out of the corpus; it is followed with FOLLOW_LINKS=on':
    '連結指向報導資料夾之外；設FOLLOW_LINKS=on才會跟隨',
  'has {count} tracked change: inserted text is read, deleted text is not':
    '有{count}處未接受的修訂：讀插入的文字，不讀刪除的文字',
  'has {count} tracked changes: inserted text is read, deleted text is not':
    '有{count}處未接受的修訂：讀插入的文字，不讀刪除的文字',
};

/** Errors, and what to do. */
const errors: Phrases = {
  '--at {range} is no range of characters': '--at {range}不是字元範圍',
  "--at {range} is no range of the article's {length} characters":
    '--at {range}超出這篇報導的{length}個字元',
  '--at {range} is no range of the article as it is now: other characters stood there when it was cited':
    '--at {range}引用的不是現在這些字元：報導在引用之後改過',
  'Give it as 120-268': '請寫成120-268：第一個字元的位置，和最後一個之後的位置',
  'Copy the place anew from ask or search': '請從ask或search的結果重新複製位置',
  '{given} is the name of {count} articles': '名為{given}的報導有{count}篇',
  'Name one by its id: {ids}': '請用編號指定一篇：{ids}',
  '{file} is there already': '{file}已經存在',
  '{file} cannot be written ({code})': '{file}無法寫入（{code}）',
  'Name another file': '請換一個檔名',
  '{given} is neither a file, nor the name of one of the {files} in {folder}, nor the id of an article':
    '{given}既不是檔案，也不是{folder}裡{files}個檔案之一，也不是報導的編號',
  'Ids are in what kaoju search --json prints; names count from CORPUS_DIR':
    '編號見kaoju search --json；檔名從CORPUS_DIR算起',
  '{file} is no {format} that can be read ({reason})': '{file}不是可以讀的{format}（{reason}）',
  'Save it again with the program that it comes from': '請用原來的程式另存一次',
  '{name} is not set': '沒有設定{name}',
  'There is nothing to check': '沒有要查證的話',
  'Give a quote, or - to read one a line from standard input':
    '請給出引文，或用-從標準輸入讀，一行一句',
  'Name an article': '沒有指定報導',
  'By its id, its file or its headline': '請寫編號、檔名或標題',
  'MODEL_DIR is {folder}, which needs a kaoju.json with name, dimensions, pooling, queryPrefix and maxTokens; found: {reason}':
    'MODEL_DIR所指的{folder}裡沒有可用的模型（kaoju.json：{reason}）',
  'MODEL_DIR is {folder}, which has no readable {file}': 'MODEL_DIR所指的{folder}裡讀不到{file}',
  'READER_DIR is {folder}, which holds no reader that can be loaded: {reason}':
    'READER_DIR所指的{folder}裡沒有可用的閱讀模型（{reason}）',
  'READER=off answers without one': '設READER=off就不用它',
  "ENOENT: no such file or directory, open '{file}'": '沒有{file}',
};

export const phrases: Phrases = { ...rules, ...usage, ...files, ...errors };
