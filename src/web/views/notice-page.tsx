/** A page that says one thing: what is not there, what went wrong, what to wait for. */

import type { View } from '../locale.js';
import { Layout } from './layout.js';

export interface Notice {
  title: string;
  text: string;
  /** Percent done, where there is something to wait for. */
  percent?: number;
}

/** An index takes minutes; a page that looks more often shows nothing new. */
const LOOK_AGAIN_S = 3;

export function NoticePage({ view, notice }: { view: View; notice: Notice }) {
  const { title, text, percent } = notice;
  const waits = percent !== undefined;
  return (
    <Layout view={view} title={title} kind="notice" {...(waits && { refresh: LOOK_AGAIN_S })}>
      <section class="notice">
        <h1>{title}</h1>
        <p>{text}</p>
        {waits ? (
          <progress max={100} value={percent} aria-label={title}>
            {percent}%
          </progress>
        ) : (
          <p>
            <a href={view.link('/')}>{view.texts.backHome}</a>
          </p>
        )}
      </section>
    </Layout>
  );
}
