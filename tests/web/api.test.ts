import { beforeAll, describe, expect, it } from 'vitest';
import { checkText } from '../../src/checking/check.js';
import type { TextCheck } from '../../src/checking/quote-check.js';
import { toMark } from '../../src/citation/reader-mark.js';
import { ask } from '../../src/retrieval/ask.js';
import { QuestionQueue } from '../../src/serving/queue.js';
import type { Generation } from '../../src/store/generations.js';
import { localDay } from '../../src/text/day.js';
import type { Answer, Excerpt, FoundAnswer } from '../../src/types/answer.js';
import { openReports } from '../support/built-reports.js';
import { realEmbedder } from '../support/models/model.js';
import { openSite, type Site, sourcesOf, TODAY } from '../support/web/web.js';

const QUESTION = '福建党政代表团哪天去的昌都';

let generation: Generation;
let site: Site;
let embedder: Awaited<ReturnType<typeof realEmbedder>>;

beforeAll(async () => {
  embedder = await realEmbedder();
  generation = await openReports();
  site = openSite(sourcesOf(generation, embedder));
});

const withoutTimes = ({ timings: _, ...answer }: Answer) => answer;

describe('/api/ask', () => {
  it('is what `ask --json` prints', async () => {
    const query = new URLSearchParams({ q: QUESTION, count: '1', explain: '1' });
    const got = (await (await site.get(`/api/ask?${query}`)).json()) as Answer;
    const options = { abstainBelow: 0.5, count: 1, explain: true };
    const expected = await ask(QUESTION, generation, embedder, options);
    expect(withoutTimes(got)).toEqual(withoutTimes(expected));
    expect(got.excerpts[0]?.explain?.words).toContain('昌都');
  });

  it('tells the answers that are marked, each with its place and sources', async () => {
    const query = new URLSearchParams({ q: '河北省政府秘书长是谁' });
    const { answers, excerpts } = (await (await site.get(`/api/ask?${query}`)).json()) as Answer;
    const [answer] = answers as [FoundAnswer];
    const excerpt = excerpts[answer.excerpt] as Excerpt;
    const { start, end } = answer;
    expect(answer).toMatchObject({ text: '朱浩文', sources: [excerpt.citation] });
    expect(answer.probability).toBeGreaterThan(0.5);
    expect(excerpt.text.slice(start, end)).toBe('朱浩文');
    expect(excerpt.highlights).toContainEqual({ start, end, kind: 'answer' });
  });

  it('leaves the explanation out where it is not asked for, and answers an empty question', async () => {
    const got = (await (
      await site.get(`/api/ask?q=${encodeURIComponent(QUESTION)}`)
    ).json()) as Answer;
    expect(got.excerpts[0]).not.toHaveProperty('explain');
    const empty = (await (await site.get('/api/ask')).json()) as Answer;
    expect(empty).toMatchObject({ answered: false, reason: 'empty', excerpts: [] });
  });

  it('links to the reader under PUBLIC_URL', async () => {
    const config = { PUBLIC_URL: 'https://kaoju.example.org' };
    const shown = openSite(sourcesOf(generation, embedder, { config }));
    const got = (await (
      await shown.get(`/api/ask?q=${encodeURIComponent(QUESTION)}`)
    ).json()) as Answer;
    const [first] = got.excerpts;
    expect(first?.citation.link).toBe(
      `https://kaoju.example.org/a/qyofssduxteo?at=${toMark(first as Excerpt)}`,
    );
  });

  it.each([
    ['from=2018', 'A day is written as YYYY-MM-DD.'],
    ['today=tomorrow', 'A day is written as YYYY-MM-DD.'],
    ['from=2019-01-01&to=2018-01-01', '"from" is after "to".'],
    ['count=0', '"count" is a whole number from 1 to 10.'],
    ['count=11', '"count" is a whole number from 1 to 10.'],
  ])('refuses %s', async (query, detail) => {
    const response = await site.get(`/api/ask?q=%E6%98%8C&${query}`);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(await response.json()).toEqual({
      type: 'about:blank',
      title: 'Bad Request',
      status: 400,
      detail,
    });
  });
});

describe('/api/check', () => {
  const SAID = '许勤2018年7月说：“对口支援是中央作出的战略决策”';
  const check = async (text: string, from = site): Promise<Response> =>
    from.get(`/api/check?q=${encodeURIComponent(text)}`);

  it('is what `check --json` prints', async () => {
    const { timings, ...got } = (await (await check(SAID)).json()) as TextCheck;
    const options = { today: localDay(TODAY) };
    const { timings: _, ...expected } = await checkText(generation, SAID, options);
    expect(got).toEqual(expected);
    expect(got).toMatchObject({ stands: true, quotes: [{ verdict: 'verbatim', asClaimed: true }] });
    expect(timings.totalMs).toBeGreaterThanOrEqual(0);
  });

  it('links to the reader under PUBLIC_URL', async () => {
    const config = { PUBLIC_URL: 'https://kaoju.example.org' };
    const shown = openSite(sourcesOf(generation, embedder, { config }));
    const { quotes } = (await (await check(SAID, shown)).json()) as TextCheck;
    const [first] = quotes[0]?.standings ?? [];
    expect(first?.citation.link).toMatch(/^https:\/\/kaoju\.example\.org\/a\/\w+\?at=/u);
  });

  it('has nothing to check without a text, and refuses one that is too long', async () => {
    expect(await (await site.get('/api/check')).json()).toMatchObject({ reason: 'empty' });
    const long = await site.get(`/api/check?q=${'a'.repeat(4_001)}`);
    expect([long.status, long.headers.get('content-type')]).toEqual([
      413,
      'application/problem+json; charset=utf-8',
    ]);
  });

  it('takes from the same allowance and the same queue as a question', async () => {
    const limits = { questions: { burst: 2, perSecond: 0.1 } };
    const limited = openSite(sourcesOf(generation, embedder), limits);
    expect((await check(SAID, limited)).status).toBe(200);
    expect((await limited.get('/api/ask?q=a')).status).toBe(200);
    const refused = await check(SAID, limited);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '10']);
    const full = openSite(sourcesOf(generation, embedder, { queue: new QuestionQueue(0, 0) }));
    expect((await check(SAID, full)).status).toBe(429);
    expect((await check(SAID, openSite(sourcesOf(null, null)))).status).toBe(503);
  });
});

describe('/api/articles/{id}', () => {
  it('is the article as it was read', async () => {
    const response = await site.get('/api/articles/mahx2c35al52');
    const article = generation.articles.byId('mahx2c35al52');
    expect(await response.json()).toEqual({ ...article, link: null, generation: generation.id });
  });

  it('is not there for other ids', async () => {
    for (const id of ['none', '..%2F..%2Fetc%2Fpasswd', '%00', '__proto__', 'constructor']) {
      const response = await site.get(`/api/articles/${id}`);
      expect(response.status).toBe(404);
      expect(((await response.json()) as { title: string }).title).toBe('Not Found');
    }
  });
});
