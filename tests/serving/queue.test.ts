/** Places in the queue, turns, questions asked twice at once, and the pause between two. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CoolDown, NobodyWaits, QuestionQueue, type Ticket } from '../../src/serving/queue.js';
import { runs } from '../support/run/properties.js';

/** Work that ends when the test says so. */
class Work {
  started = 0;
  private end: ((value: string) => void) | null = null;
  private fail: ((error: Error) => void) | null = null;

  readonly run = (): Promise<string> => {
    this.started++;
    return new Promise((resolve, reject) => {
      this.end = resolve;
      this.fail = reject;
    });
  };

  async finish(value = '答'): Promise<void> {
    this.end?.(value);
    await settled();
  }

  async break(message: string): Promise<void> {
    this.fail?.(new Error(message));
    await settled();
  }
}

/** Everything that can go on by itself has gone on. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function enter(queue: QuestionQueue): Ticket {
  const ticket = queue.enter();
  if (!ticket) throw new Error('The queue is full');
  return ticket;
}

describe('QuestionQueue', () => {
  it('has places for those at work and those who wait, and no more', () => {
    const queue = new QuestionQueue(2, 1);
    const tickets = [enter(queue), enter(queue), enter(queue)];
    expect(queue.enter()).toBeNull();
    expect(queue.size).toBe(3);
    tickets[1]?.leave();
    expect(queue.size).toBe(2);
    expect(queue.enter()).not.toBeNull();
  });

  it('gives one place back however often it is left', () => {
    const queue = new QuestionQueue(1, 1);
    const ticket = enter(queue);
    enter(queue);
    ticket.leave();
    ticket.leave();
    expect(queue.size).toBe(1);
  });

  it('works on so many at once and takes the others in turn', async () => {
    const queue = new QuestionQueue(2, 3);
    const works = [new Work(), new Work(), new Work(), new Work()];
    const answers = works.map((work, index) => enter(queue).run(String(index), work.run));
    await settled();
    expect(works.map(({ started }) => started)).toEqual([1, 1, 0, 0]);
    await works[1]?.finish('乙');
    expect(works.map(({ started }) => started)).toEqual([1, 1, 1, 0]);
    await works[0]?.finish('甲');
    await works[2]?.finish('丙');
    await works[3]?.finish('丁');
    expect(await Promise.all(answers)).toEqual(['甲', '乙', '丙', '丁']);
  });

  it('passes over what nobody waits for when its turn comes', async () => {
    const queue = new QuestionQueue(1, 9);
    const [first, gone, behind, shared] = [new Work(), new Work(), new Work(), new Work()];
    const under = enter(queue).run('一', first.run);
    const [left, other, stays] = [enter(queue), enter(queue), enter(queue)];
    const lost = left.run('二', gone.run);
    const both = [other.run('三', shared.run), stays.run('三', shared.run)];
    const last = enter(queue).run('四', behind.run);
    const refused = expect(lost).rejects.toThrow(NobodyWaits);
    left.leave();
    other.leave();
    await settled();
    await first.finish();
    await refused;
    await settled();
    expect([gone.started, shared.started]).toEqual([0, 1]);
    await shared.finish('三');
    await behind.finish('四');
    expect(await Promise.all([under, ...both, last])).toEqual(['答', '三', '三', '四']);
  });

  it('works once on a question that is asked twice at once', async () => {
    const queue = new QuestionQueue(1, 5);
    const [one, other, again] = [new Work(), new Work(), new Work()];
    const first = enter(queue).run('昌都', one.run);
    const between = enter(queue).run('林芝', other.run);
    const second = enter(queue).run('昌都', again.run);
    await settled();
    await one.finish();
    expect(await Promise.all([first, second])).toEqual(['答', '答']);
    expect([other.started, again.started]).toEqual([1, 0]);
    await other.finish('別的');
    expect(await between).toBe('別的');
  });

  it('works anew on a question that is asked again later', async () => {
    const queue = new QuestionQueue(1, 1);
    for (const value of ['舊', '新']) {
      const work = new Work();
      const ticket = enter(queue);
      const answer = ticket.run('昌都', work.run);
      await settled();
      await work.finish(value);
      expect(await answer).toBe(value);
      ticket.leave();
    }
  });

  it('frees the place of work that fails, and tells all who asked for it', async () => {
    const queue = new QuestionQueue(1, 5);
    const [broken, next, again] = [new Work(), new Work(), new Work()];
    const failed = [enter(queue), enter(queue)].map((ticket) =>
      ticket.run('昌都', broken.run).catch((error: Error) => error.message),
    );
    const waiting = enter(queue).run('林芝', next.run);
    await settled();
    await broken.break('模型不見了');
    expect(await Promise.all(failed)).toEqual(['模型不見了', '模型不見了']);
    expect(next.started).toBe(1);
    await next.finish();
    expect(await waiting).toBe('答');
    const retried = enter(queue).run('昌都', again.run);
    await again.finish();
    expect(await retried).toBe('答');
  });

  it('frees the place of work that throws before it waits', async () => {
    const queue = new QuestionQueue(1, 1);
    const thrown = enter(queue).run('昌都', () => {
      throw new Error('立刻');
    });
    await expect(thrown).rejects.toThrow('立刻');
    expect(await enter(queue).run('林芝', async () => '答')).toBe('答');
  });

  it('never works on more than it may, and answers everybody', async () => {
    const questions = fc.array(
      fc.record({ key: fc.constantFrom('甲', '乙', '丙', '丁'), fails: fc.boolean() }),
      {
        maxLength: 30,
      },
    );
    const cases = fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      questions,
      async (atOnce, asked) => {
        const queue = new QuestionQueue(atOnce, asked.length);
        let running = 0;
        let most = 0;
        const answers = asked.map(({ key, fails }) =>
          enter(queue).run(key, async () => {
            most = Math.max(most, ++running);
            await settled();
            running--;
            if (fails) throw new Error(key);
            return key;
          }),
        );
        const ends = await Promise.allSettled(answers);
        const told = ends.map((end) =>
          end.status === 'fulfilled' ? end.value : (end.reason as Error).message,
        );
        expect(told).toEqual(asked.map(({ key }) => key));
        expect(most).toBeLessThanOrEqual(atOnce);
        expect(running).toBe(0);
      },
    );
    await fc.assert(cases, runs(300));
  });
});

describe('CoolDown', () => {
  it('lets a person through again after the pause', () => {
    let now = 1_000;
    const coolDown = new CoolDown(2_000, () => now);
    expect(coolDown.take('小明')).toBe(0);
    expect(coolDown.take('小明')).toBe(2_000);
    now += 1_500;
    expect(coolDown.take('小明')).toBe(500);
    now += 500;
    expect(coolDown.take('小明')).toBe(0);
    expect(coolDown.take('小明')).toBe(2_000);
  });

  it('does not make one person wait for another', () => {
    const coolDown = new CoolDown(2_000, () => 0);
    expect([coolDown.take('小明'), coolDown.take('小華')]).toEqual([0, 0]);
  });

  it('does not grow the wait of those who try too soon', () => {
    let now = 0;
    const coolDown = new CoolDown(2_000, () => now);
    coolDown.take('小明');
    for (now = 100; now < 2_000; now += 100) expect(coolDown.take('小明')).toBe(2_000 - now);
    expect(coolDown.take('小明')).toBe(0);
  });

  it('has no pause of 0 ms', () => {
    const coolDown = new CoolDown(0, () => 7);
    expect([coolDown.take('小明'), coolDown.take('小明')]).toEqual([0, 0]);
  });
});
