/** What every page has around its content: head, masthead, language switch, foot. */

import type { Child } from 'hono/jsx';
import { MESSAGES } from '../../messages/languages.js';
import type { Locale } from '../../messages/locale.js';
import type { View } from '../locale.js';

interface LayoutProps {
  view: View;
  title: string;
  /** What the page is about, for the look of it. */
  kind: 'ask' | 'search' | 'article' | 'compare' | 'collection' | 'notice';
  scripts?: readonly ('ask.js' | 'quote.js' | 'reader.js')[];
  /** Seconds after which the page looks again by itself. */
  refresh?: number;
  children?: Child;
}

/** In the order of the switch. */
const SWITCH: readonly Locale[] = ['zh-Hant', 'zh-Hans', 'en'];

export function Layout({ view, title, kind, scripts = [], refresh, children }: LayoutProps) {
  const { texts, messages, asset, link } = view;
  const han = view.locale === 'zh-Hans' ? 'zh-Hans' : 'zh-Hant';
  return (
    <html lang={view.locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        {refresh !== undefined && <meta http-equiv="refresh" content={String(refresh)} />}
        <title>{title === messages.name ? title : `${title} · ${messages.name}`}</title>
        <link rel="icon" href={asset('icon.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={asset('style.css')} />
        <link rel="stylesheet" href={asset('print.css')} media="print" />
        {scripts.map((script) => (
          <script src={asset(script)} defer></script>
        ))}
      </head>
      <body class={`${kind}-page`}>
        <a class="skip" href="#content">
          {texts.skip}
        </a>
        <header class="masthead">
          <a class="name" href={link('/')}>
            <span lang={han}>{MESSAGES[han].name}</span>{' '}
            <span class="latin">{MESSAGES.en.name}</span>
          </a>
          <nav aria-label={messages.name}>
            <a href={link('/')} aria-current={kind === 'ask' ? 'page' : undefined}>
              {texts.navAsk}
            </a>
            <a href={link('/search')} aria-current={kind === 'search' ? 'page' : undefined}>
              {texts.navSearch}
            </a>
            <a href={link('/collection')} aria-current={kind === 'collection' ? 'page' : undefined}>
              {texts.navCollection}
            </a>
          </nav>
          <nav class="languages" aria-label={texts.language}>
            {SWITCH.map((locale) => (
              <a
                href={view.inLocale(locale)}
                lang={locale}
                hreflang={locale}
                title={MESSAGES[locale].web.ownName}
                aria-current={locale === view.locale ? 'true' : undefined}
              >
                {MESSAGES[locale].web.ownMark}
              </a>
            ))}
          </nav>
        </header>
        <main id="content" tabindex={-1}>
          {children}
        </main>
        <footer class="foot">
          <p>{messages.service.notStored}</p>
        </footer>
      </body>
    </html>
  );
}
