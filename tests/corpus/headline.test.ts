import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/corpus/article.js';

describe('the headline that a text shows', () => {
  it.each([
    ['新桥塌了，谁该担责？', '2023-07-25 08:30 来源：云浦晚报'],
    ['橋又塌了！', '2023-07-25 08:30 來源：雲浦晚報'],
    ['雨一直下……', '来源：云浦晚报 2023-07-25 08:30'],
  ])('takes a line that cries out, right above the source, for the headline: %s', (title, line) => {
    const { article } = readArticle(`${title}\n${line}\n大桥昨晚塌了一段，无人受伤。`, null);
    expect(article).toMatchObject({ title, date: '2023-07-25' });
    expect(article.outlet).toMatch(/^[云雲]浦晚[报報]$/u);
  });

  it('takes a question that opens the text for no headline', () => {
    const { article } = readArticle('谁该担责？\n大桥昨晚塌了一段，无人受伤。', null);
    expect(article.title).toBe(null);
  });
});
