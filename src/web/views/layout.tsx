/** What every page has around its content: head, masthead, language switch, foot. */

import type { Child } from 'hono/jsx';
import type { Locale } from '../../messages/locale.js';
import type { View } from '../locale.js';
import { TEXTS } from '../texts.js';

interface LayoutProps {
  view: View;
  title: string;
  /** What the page is about, for the look of it. */
  kind: 'ask' | 'article' | 'collection' | 'notice';
  script?: 'ask.js' | 'reader.js';
  /** Seconds after which the page looks again by itself. */
  refresh?: number;
  children?: Child;
}

const SWITCH: [Locale, string, string][] = [
  ['zh-Hant', '繁', '繁體中文'],
  ['zh-Hans', '简', '简体中文'],
  ['en', 'EN', 'English'],
];

export function Layout({ view, title, kind, script, refresh, children }: LayoutProps) {
  const { texts, asset, link } = view;
  const han = view.locale === 'zh-Hans' ? 'zh-Hans' : 'zh-Hant';
  return (
    <html lang={view.locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        {refresh !== undefined && <meta http-equiv="refresh" content={String(refresh)} />}
        <title>{title === texts.name ? title : `${title} · ${texts.name}`}</title>
        <link rel="icon" href={asset('icon.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={asset('style.css')} />
        <link rel="stylesheet" href={asset('print.css')} media="print" />
        {script && <script src={asset(script)} defer></script>}
      </head>
      <body class={kind}>
        <a class="skip" href="#content">
          {texts.skip}
        </a>
        <header class="masthead">
          <a class="name" href={link('/')}>
            <span lang={han}>{TEXTS[han].name}</span> <span class="latin">Kaoju</span>
          </a>
          <nav aria-label={texts.name}>
            <a href={link('/')} aria-current={kind === 'ask' ? 'page' : undefined}>
              {texts.navAsk}
            </a>
            <a href={link('/collection')} aria-current={kind === 'collection' ? 'page' : undefined}>
              {texts.navCollection}
            </a>
          </nav>
          <nav class="languages" aria-label={texts.language}>
            {SWITCH.map(([locale, label, name]) => (
              <a
                href={view.inLocale(locale)}
                lang={locale}
                hreflang={locale}
                title={name}
                aria-current={locale === view.locale ? 'true' : undefined}
              >
                {label}
              </a>
            ))}
          </nav>
        </header>
        <main id="content" tabindex={-1}>
          {children}
        </main>
        <footer class="foot">
          <p>{texts.privacy}</p>
        </footer>
      </body>
    </html>
  );
}
