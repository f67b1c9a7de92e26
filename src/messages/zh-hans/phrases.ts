/**
 * What is written in English where it is found, in Simplified Chinese: rules of settings and options, command
 * lines that cannot be read, what is said of files, errors. By the English, with `{names}` of values.
 */

import type { Phrases } from '../phrases.js';

/** Behind the name of a setting, an option or a field. */
const rules: Phrases = {
  'must be one of {names}': '须是{names}之一',
  'must be a number from {least} to {most}': '须是{least}到{most}的数字',
  'must be a whole number from {least} to {most}': '须是{least}到{most}的整数',
  'must be a whole number from {least} on': '须是{least}以上的整数',
  'must be a whole number': '须是整数',
  'must be a day as YYYY-MM-DD': '须是日期，写作YYYY-MM-DD',
  'must be an id of 15 to 21 digits': '须是15到21位数字的编号',
  'must be an address that starts with http:// or https://': '须是以http://或https://开头的网址',
  'must be an address that starts with http(s)://': '须是以http(s)://开头的网址',
  'must be an address without a path, as in {example}': '须是不带路径的网址，如{example}',
  'must be a list like text=body, date=day, of {names}': '须写成text=body, date=day，名称限{names}',
  'that is a file; a folder was expected': '那是文件，不是文件夹',
  'must be a text, a number or a date': '须是文字、数字或日期',
  'must be a name': '须是名称',
  'must be a name or a list of names': '须是名称或名称的列表',
  'must be 1 to 64 letters, digits, dots, dashes or underscores':
    '须是1到64个字母、数字、点、连字符或下划线',
  'must be a date such as 2018-07-17': '须是日期，如2018-07-17',
};

/** Of a command line; commander writes most of them. */
const usage: Phrases = {
  "unknown option '{option}'": '没有{option}这个选项',
  "unknown command '{name}'": '没有{name}这个命令',
  '(Did you mean {name}?)': '（是不是{name}？）',
  '(Did you mean one of {names}?)': '（是不是其中之一：{names}？）',
  "too many arguments for '{verb}'. Expected {most} argument but got {given}.":
    '{verb}最多接受{most}项，却有{given}项；有空格的请放在引号里',
  "too many arguments for '{verb}'. Expected {most} arguments but got {given}.":
    '{verb}最多接受{most}项，却有{given}项；有空格的请放在引号里',
  "missing required argument '{name}'": '缺少{name}',
  "option '{option}' argument missing": '选项{option}后面没有值',
  "option '{option}' argument '{given}' is invalid. It {rule}.":
    '选项{option}的值“{given}”不对：{rule}',
  "option '{option}' argument '{given}' is invalid. Allowed choices are {names}.":
    '选项{option}的值“{given}”不对：须是{names}之一',
  'How to type it: kaoju --help, kaoju VERB --help': '怎样输入：kaoju --help，kaoju 命令 --help',
};

/** Of files and tables, in the report of a build. */
const files: Phrases = {
  'names {file}, which is not there': '写有{file}，但没有这个文件',
  '{where}: {name} {value} is left out: it {rule}': '{where}：{name}的值{value}不采用，{rule}',
  'front matter': '文件头',
  'front matter: {name} {value} is the day of the clipping, and no date of the article':
    '文件头：{name}的值{value}是剪存的日子，不当作报道的日期',
  'front matter: line {line} is not valid YAML; it is read as {better}':
    '文件头：第{line}行不合YAML，当作{better}',
  'line {line} is left out: it names no file': '第{line}行不采用：没有写文件名',
  'line {line} takes the place of an earlier one of {file}': '第{line}行取代了先前{file}的一行',
  'line {line} has {count} more than the header: write a value with a comma in quotes':
    '第{line}行比标题行多{count}格：值里有逗号时请加引号',
  'has no column "file"; its first line must be {columns}': '没有file这一列；第一行须是{columns}',
  'has no columns "name" and "alias"; its first line must be name,alias':
    '没有name和alias两列；第一行须是name,alias',
  'is damaged {encoding}: {places} invalid place(s), the first in line {line}, kept as {sign}. Save it again as UTF-8':
    '{encoding}编码有{places}处损坏，第一处在第{line}行，以{sign}代替。请另存为UTF-8',
  'is damaged {encoding}: {places} place(s) cannot be read':
    '{encoding}编码有{places}处损坏，无法读取',
  'is damaged on {pages}: text may be missing there': '{pages}损坏，文字可能不全',
  "another article has the id {id} already; this one's is made from its path":
    '另一篇报道已用编号{id}，这一篇的编号改由路径生成',
  'another folder has a file of the same name; the id of this one is made from its path':
    '另一个文件夹有同名的文件，这一篇的编号改由路径生成',
  'is a link out of the corpus; it is followed with FOLLOW_LINKS=on':
    '链接指向报道文件夹之外；设FOLLOW_LINKS=on才会跟随',
  'has {count} tracked change: inserted text is read, deleted text is not':
    '有{count}处未接受的修订：读插入的文字，不读删除的文字',
  'has {count} tracked changes: inserted text is read, deleted text is not':
    '有{count}处未接受的修订：读插入的文字，不读删除的文字',
};

/** Errors, and what to do. */
const errors: Phrases = {
  '--at {range} is no range of characters': '--at {range}不是字符范围',
  "--at {range} is no range of the article's {length} characters":
    '--at {range}超出这篇报道的{length}个字符',
  '--at {range} is no range of the article as it is now: other characters stood there when it was cited':
    '--at {range}引用的不是现在这些字符：报道在引用之后改过',
  'Give it as 120-268': '请写成120-268：第一个字符的位置，和最后一个之后的位置',
  'Copy the place anew from ask or search': '请从ask或search的结果重新复制位置',
  '{given} is the name of {count} articles': '名为{given}的报道有{count}篇',
  'Name one by its id: {ids}': '请用编号指定一篇：{ids}',
  '{file} is there already': '{file}已经存在',
  '{file} cannot be written ({code})': '{file}无法写入（{code}）',
  'Name another file': '请换一个文件名',
  '{given} is neither a file, nor the name of one of the {files} in {folder}, nor the id of an article':
    '{given}既不是文件，也不是{folder}里{files}个文件之一，也不是报道的编号',
  'Ids are in what kaoju search --json prints; names count from CORPUS_DIR':
    '编号见kaoju search --json；文件名从CORPUS_DIR算起',
  '{file} is no {format} that can be read ({reason})': '{file}不是可以读的{format}（{reason}）',
  'Save it again with the program that it comes from': '请用原来的程序另存一次',
  '{name} is not set': '没有设置{name}',
  'There is nothing to check': '没有要查证的话',
  'Give a quote, or - to read one a line from standard input':
    '请给出引文，或用-从标准输入读，一行一句',
  'Name an article': '没有指定报道',
  'By its id, its file or its headline': '请写编号、文件名或标题',
  'MODEL_DIR is {folder}, which needs a kaoju.json with name, dimensions, pooling, queryPrefix and maxTokens; found: {reason}':
    'MODEL_DIR所指的{folder}里没有可用的模型（kaoju.json：{reason}）',
  'MODEL_DIR is {folder}, which has no readable {file}': 'MODEL_DIR所指的{folder}里读不到{file}',
  'READER_DIR is {folder}, which holds no reader that can be loaded: {reason}':
    'READER_DIR所指的{folder}里没有可用的阅读模型（{reason}）',
  'READER=off answers without one': '设READER=off就不用它',
  "ENOENT: no such file or directory, open '{file}'": '没有{file}',
};

export const phrases: Phrases = { ...rules, ...usage, ...files, ...errors };
