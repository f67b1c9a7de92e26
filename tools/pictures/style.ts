/** The look of Discord's client: its colours, sizes and gaps. Fonts come from npm packages. */

import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

export type Theme = 'dark' | 'light';

const FONT_PACKAGES = ['noto-sans', 'noto-sans-tc', 'noto-sans-sc'];

/** Style sheets with the fonts' @font-face rules, as file: addresses. */
export function fontSheets(): string[] {
  const require = createRequire(import.meta.url);
  return FONT_PACKAGES.map(
    (name) => pathToFileURL(require.resolve(`@fontsource-variable/${name}/index.css`)).href,
  );
}

const COLOURS: Record<Theme, string> = {
  dark: `
    --background: #313338; --text: #dbdee1; --bright: #f2f3f5; --muted: #949ba4; --link: #00a8fc;
    --bar: #4e5058; --line: #4e505880; --spine: #4e5058; --time: #4e50587a; --code: #2b2d31;
    --private: #5865f20d; --secondary: #4e5058; --secondary-text: #fff;`,
  light: `
    --background: #fff; --text: #313338; --bright: #060607; --muted: #5c5e66; --link: #006ce7;
    --bar: #c4c9ce; --line: #c4c9cea0; --spine: #c7ccd1; --time: #0000000f; --code: #f2f3f5;
    --private: #5865f20d; --secondary: #e3e5e8; --secondary-text: #313338;`,
};

export function styleSheet(theme: Theme): string {
  return `:root {${COLOURS[theme]}\n}\n${RULES}`;
}

const RULES = `
* { box-sizing: border-box; margin: 0; padding: 0; }
html { background: var(--background); color: var(--text); font-size: 16px; }
body { width: 100%; padding: 8px 0 16px; line-height: 22px; word-break: break-word;
  font-family: "Noto Sans Variable", "Noto Sans TC Variable", "Noto Sans SC Variable"; }
:lang(zh-CN) body, body:lang(zh-CN) {
  font-family: "Noto Sans Variable", "Noto Sans SC Variable", "Noto Sans TC Variable"; }
.message { position: relative; padding: 4px 48px 4px 72px; margin-top: 12px; }
.phone .message { padding: 4px 16px 4px 68px; }
.message.private { background: var(--private); }
.invoked { position: relative; display: flex; align-items: center; gap: 4px; height: 18px;
  margin-bottom: 4px; font-size: 14px; line-height: 18px; color: var(--muted);
  white-space: nowrap; overflow: visible; }
.invoked::before { content: ""; position: absolute; left: -36px; top: 8px; width: 32px; height: 12px;
  border: solid var(--spine); border-width: 2px 0 0 2px; border-top-left-radius: 6px; }
.invoked b { font-weight: 500; color: var(--text); }
.invoked .command { color: var(--link); }
.avatar { display: grid; place-items: center; border-radius: 50%; color: #fff; font-weight: 500; }
.avatar.small { width: 16px; height: 16px; font-size: 9px; line-height: 16px; flex: none; }
.avatar.large { position: absolute; left: 16px; width: 40px; height: 40px; font-size: 18px; }
.head { display: flex; align-items: center; gap: 4px; line-height: 22px; }
.head .name { font-weight: 500; color: var(--bright); }
.head .app { padding: 0 5px; border-radius: 4px; background: #5865f2; color: #fff; font-size: 12px;
  font-weight: 500; line-height: 15px; }
.head .time { margin-left: 4px; font-size: 12px; font-weight: 500; color: var(--muted); }
.components { display: flex; flex-direction: column; gap: 8px; width: fit-content;
  max-width: min(600px, 100%); padding: 2px 0; }
.text { white-space: pre-wrap; }
.text small { display: block; font-size: 13px; line-height: 18px; color: var(--muted); }
.text h1, .text h2, .text h3 { margin: 8px 0 8px; font-weight: 700; line-height: 1.375; color: var(--bright); }
.text h1 { font-size: 24px; } .text h2 { font-size: 20px; } .text h3 { font-size: 16px; }
.text > :is(h1, h2, h3):first-child { margin-top: 0; }
.text ul, .text ol { margin: 4px 0 0 16px; white-space: normal; }
.text li { margin-bottom: 4px; }
.text strong { font-weight: 700; }
.text a { color: var(--link); text-decoration: none; }
.text code { padding: 1px 3px; border-radius: 4px; background: var(--code); font-size: 14px; }
.text pre { margin: 4px 0; padding: 8px; border-radius: 4px; background: var(--code); font-size: 14px;
  line-height: 18px; white-space: pre-wrap; word-break: break-all;
  font-family: "DejaVu Sans Mono", "Noto Sans TC Variable", "Noto Sans SC Variable", monospace; }
.text time { padding: 0 2px; border-radius: 3px; background: var(--time); }
.text mark { padding: 0 2px; border-radius: 3px; background: #5865f24d; color: #c9cdfb; }
.quote { display: flex; }
.quote .bar { flex: none; width: 4px; border-radius: 4px; background: var(--bar); }
.quote blockquote { max-width: 90%; padding: 0 8px 0 12px; }
.phone .quote blockquote { max-width: none; }
.section { display: flex; justify-content: space-between; gap: 12px; }
.section .texts { display: flex; flex-direction: column; justify-content: center; gap: 4px; min-width: 0; }
.section .accessory { flex: none; max-width: calc(50% - 12px); }
.separator { height: 1px; background: var(--line); }
.separator.large { margin: 8px 0; }
.separator.hidden { background: none; }
.row { display: flex; flex-wrap: wrap; gap: 8px; }
.button { display: flex; align-items: center; justify-content: center; min-width: 60px; height: 32px;
  padding: 2px 16px; border-radius: 8px; color: #fff; font-size: 14px; font-weight: 500;
  line-height: 16px; white-space: nowrap; }
.button.secondary { background: var(--secondary); color: var(--secondary-text); }
.button.primary { background: #5865f2; }
.button.success { background: #248046; }
.button.danger { background: #da373c; }
.button.disabled { opacity: 0.5; }
.choices { margin: 12px 8px 8px; padding: 4px; border-radius: 8px; background: var(--code); list-style: none; }
.choices li { padding: 7px 8px; border-radius: 4px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.choices li:first-child { background: var(--secondary); color: var(--secondary-text); }
.input { margin: 0 8px; padding: 10px 12px; border-radius: 8px; background: var(--code); }
.input .option { padding: 2px 6px 2px 0; border-radius: 4px; background: var(--background); }
.input .option b { margin-right: 6px; padding: 2px 6px; border-radius: 4px 0 0 4px; font-weight: 500;
  background: var(--secondary); color: var(--secondary-text); }
.footer { display: flex; align-items: center; gap: 4px; margin-top: 6px; font-size: 12px;
  line-height: 16px; color: var(--muted); }
.footer svg { width: 14px; height: 14px; fill: currentColor; }
.footer a { color: var(--link); }
`;
