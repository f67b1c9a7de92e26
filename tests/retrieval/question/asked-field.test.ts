import { describe, expect, it } from 'vitest';
import { askedField } from '../../../src/retrieval/question/asked/asked-field.js';
import { fold } from '../../../src/text/folding/fold.js';

describe('askedField', () => {
  it.each([
    ['責任編輯是誰', 'editor'],
    ['许勤去阿里那篇报道的责任编辑是谁？', 'editor'],
    ['照片是谁拍的', 'photographer'],
    ['谁拍的照片', 'photographer'],
    ['這篇報導的記者是誰', 'author'],
    ['福建代表团那篇文章是谁写的', 'author'],
    ['许勤的报道是哪天发的', 'published'],
    ['这篇新闻的发布时间是什么', 'published'],
    ['来源是哪家', 'source'],
    ['这条消息是哪家媒体发的', 'source'],
    ['文章的关键词有哪些', 'keywords'],
    ['那篇报道的关键词列了哪几个', 'keywords'],
    ['那篇新闻几点发出的', 'published'],
    ['那篇新闻的标题是什么', 'title'],
    ['去昌都那篇新聞標題叫什麼', 'title'],
    ['那篇报道的副标题写了什么', 'subtitle'],
    ['標題下面那行小字寫的什麼', 'subtitle'],
    ['標題上方的引題是怎樣寫的', 'kicker'],
    ['这篇收在网站的哪个栏目之下', 'section'],
    ['新橋通車那篇登在報紙第幾版', 'edition'],
    ['这条消息上了晚报哪个版面', 'edition'],
    ['报道发布于几点几分', 'published'],
    ['最早的那篇报道是哪天的？', 'published'],
    ['這篇的圖片出自哪位記者', 'photographer'],
    ['editor of the Hebei report', 'editor'],
    ['who took the photos', 'photographer'],
    ['who wrote this article', 'author'],
    ['when was the report published', 'published'],
    ['keywords of this article', 'keywords'],
  ])('%s: %s', (question, name) => {
    expect(askedField(fold(question))?.name).toBe(name);
  });

  it.each([
    '周祖翼是什么时候去昌都的',
    '谁率领代表团',
    '经济的主要来源是什么',
    '这本书的作者在哪里出生',
    '编辑部有多少人',
    '关键词条收录了多少',
    '他哪天出发',
    '这条铁路是哪天的',
    '他在哪个频道工作',
    '新闻发布会是哪天开的',
    'the editor resigned',
    'who wrote to the mayor about deckhands',
    'source of the river',
    'title of the book',
    '摄影展在哪里举行',
  ])('reads none in %s', (question) => {
    expect(askedField(fold(question))).toBeNull();
  });

  it('leaves the words that name the article', () => {
    expect(askedField('许勤去阿里那篇报道的责任编辑是谁')?.rest.trim()).toMatch(/^许勤去阿里/u);
  });
});
