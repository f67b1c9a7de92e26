/** The lines of an article, with what is marked in them and what is noise. */

import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { langOf, type Script } from '../../../text/folding/script.js';
import type { Steps } from '../../../text/steps.js';
import type { PlaceMark } from '../../../types/article.js';
import type { View } from '../../locale.js';
import type { ArticleBody, Line, Piece } from '../../reading/article-body.js';
import type { ReadingLinks } from '../../reading/reading-links.js';

const PIECES_A_STEP = 256;

export interface Aid {
  script: Script;
  convert: (text: string) => string;
}

interface TextProps {
  view: View;
  body: ArticleBody;
  /** The article's own. */
  lang: string;
  /** How many stretches are marked. */
  marks: number;
  aid: Aid | null;
  links: ReadingLinks;
}

/** The lines as HTML; in steps, since an article may have any number of them. */
export function* renderLines({ view, body, lang, marks, aid, links }: TextProps): Steps<string> {
  const lines: string[] = [];
  const headings = new Set(body.outline.map(({ at }) => at));
  for (const line of body.body) {
    const pieces = yield* renderPieces({ view, line, marks, links });
    const shown = (
      <div
        class={`line ${line.kind}`}
        id={headings.has(startOf(line)) ? `h${startOf(line)}` : undefined}
      >
        <p lang={lang} data-at={startOf(line)}>
          {raw(pieces)}
        </p>
        {aid && (
          <p class="converted" lang={langOf(aid.script)}>
            {aid.convert(textOf(line))}
          </p>
        )}
      </div>
    );
    lines.push(shown.toString());
    yield;
  }
  return lines.join('');
}

/** A line of sentences that stand there already is a line of thousands of pieces. */
function* renderPieces({ line, ...shared }: PiecesProps): Steps<string> {
  let html = '';
  for (let at = 0; at < line.pieces.length; at += PIECES_A_STEP) {
    const pieces = line.pieces.slice(at, at + PIECES_A_STEP);
    html += (<Pieces {...shared} line={{ ...line, pieces }} />).toString();
    yield;
  }
  return html;
}

/** @param lines as renderLines made them */
export function ArticleText({ lines, aid }: { lines: string; aid: Aid | null }) {
  return <div class={aid ? 'text beside' : 'text'}>{raw(lines)}</div>;
}

interface HeadProps extends TextProps {
  /** Shown where the text holds no title. */
  title: string;
}

/** The headline as the article has it: what stands above the title, the title, its deck. */
export function Headline({ view, body, lang, marks, aid, links, title }: HeadProps) {
  const titles = body.head.filter(({ kind }) => kind === 'title');
  const pieces = (line: Line) => <Pieces view={view} line={line} marks={marks} links={links} />;
  if (titles.length === 0) return <h1 lang={lang}>{title}</h1>;
  const first = body.head.indexOf(titles[0] as Line);
  const places = titles.flatMap((line) => line.pieces.flatMap((piece) => piece.places));
  const around = (lines: Line[]) =>
    lines
      .filter(({ kind }) => kind !== 'title')
      .map((line) => (
        <p class={line.kind} lang={lang}>
          {pieces(line)}
        </p>
      ));
  return (
    <hgroup>
      {around(body.head.slice(0, first))}
      {places.length > 0 && (
        <p>
          {places.map((place) => (
            <PlaceLabel view={view} place={place} links={links} />
          ))}
        </p>
      )}
      <h1 lang={lang}>
        {titles.map((line) => (
          <span class="line">{pieces(withoutPlaces(line))}</span>
        ))}
      </h1>
      {aid && (
        <p class="converted" lang={langOf(aid.script)}>
          {aid.convert(titles.map(textOf).join(' '))}
        </p>
      )}
      {around(body.head.slice(first))}
    </hgroup>
  );
}

/** Of a title, which is said elsewhere as well, they stand above it. */
function withoutPlaces(line: Line): Line {
  return { ...line, pieces: line.pieces.map((piece) => ({ ...piece, places: [] })) };
}

/** Where a line begins in the article's text; script counts a selection from there. */
function startOf({ pieces }: Line): number {
  return pieces[0]?.start ?? 0;
}

function textOf({ pieces }: Line): string {
  return pieces.map(({ text }) => text).join('');
}

interface PiecesProps {
  view: View;
  line: Line;
  marks: number;
  links: ReadingLinks;
}

function Pieces({ view, line, marks, links }: PiecesProps) {
  const allNoise = line.kind === 'noise';
  return (
    <>
      {line.pieces.map((piece) => {
        const plain =
          piece.noise && !allNoise ? <span class="noise">{piece.text}</span> : piece.text;
        const text = piece.found === null ? plain : <Found piece={piece}>{plain}</Found>;
        const shown =
          piece.mark === null ? (
            text
          ) : (
            <Marked view={view} piece={piece} mark={piece.mark} marks={marks} links={links}>
              {text}
            </Marked>
          );
        return piece.places.length === 0 ? (
          shown
        ) : (
          <>
            {piece.places.map((place) => (
              <PlaceLabel view={view} place={place} links={links} />
            ))}
            {shown}
          </>
        );
      })}
    </>
  );
}

/** No part of the text: it is neither selected nor counted. */
function PlaceLabel({ view, place, links }: { view: View; place: PlaceMark; links: ReadingLinks }) {
  const label = view.messages.answer.places[place.kind](place.label);
  const original = links.toOriginal(place);
  return original === null ? (
    <span class="place-label">{label}</span>
  ) : (
    <a class="place-label" href={original}>
      {label}
    </a>
  );
}

/** One standing of what is looked for; where it is cut only its first part has the address. */
function Found({ piece, children }: { piece: Piece; children?: Child }) {
  const number = (piece.found ?? 0) + 1;
  return (
    <mark class="match" id={piece.foundFirst ? `f${number}` : undefined} tabindex={-1}>
      {children}
    </mark>
  );
}

interface MarkedProps {
  view: View;
  piece: Piece;
  mark: number;
  marks: number;
  links: ReadingLinks;
  children?: Child;
}

/** A mark over several lines is several elements; addresses lead to the first of them. */
function Marked({ view: { texts }, piece, mark, marks, links, children }: MarkedProps) {
  const number = mark + 1;
  // The focus brings the first mark into view where an address names none of them.
  const first = piece.first && { id: `m${number}`, tabindex: -1, autofocus: mark === 0 };
  return (
    <>
      <mark data-mark={number} {...first}>
        {children}
      </mark>
      {piece.last && marks > 1 && (
        <Stepping texts={texts} number={number} marks={marks} links={links} />
      )}
    </>
  );
}

interface SteppingProps {
  texts: View['texts'];
  number: number;
  marks: number;
  links: ReadingLinks;
}

/** From one mark to its neighbours, without script. */
function Stepping({ texts, number, marks, links }: SteppingProps) {
  return (
    <span class="steps">
      {number > 1 && (
        <a href={links.toMark(number - 1)} aria-label={texts.previousMark}>
          ↑
        </a>
      )}
      {number < marks && (
        <a href={links.toMark(number + 1)} aria-label={texts.nextMark}>
          ↓
        </a>
      )}
    </span>
  );
}
