/** PDFs written object by object, for what programs here do not make: fonts that are not embedded, damage. */

import iconv from 'iconv-lite';

/** Fonts that are named and not embedded, as older programs for Chinese wrote them. */
export type CidEncoding = 'GBK-EUC-H' | 'ETen-B5-H' | 'UniGB-UCS2-H' | 'UniCNS-UCS2-V';

const COLLECTIONS: Record<CidEncoding, { font: string; ordering: string; encode: string }> = {
  'GBK-EUC-H': { font: 'SimSun', ordering: 'GB1', encode: 'gbk' },
  'ETen-B5-H': { font: 'MingLiU', ordering: 'CNS1', encode: 'big5' },
  'UniGB-UCS2-H': { font: 'STSong-Light', ordering: 'GB1', encode: 'utf16be' },
  'UniCNS-UCS2-V': { font: 'MSung-Light', ordering: 'CNS1', encode: 'utf16be' },
};

export interface Shown {
  x: number;
  y: number;
  text: string;
  size?: number;
}

export interface HandMade {
  /** What each page shows; a page of none shows a picture. */
  pages: readonly (readonly Shown[])[];
  encoding: CidEncoding;
  /** Entries of the information dictionary, ASCII. */
  info?: Readonly<Record<string, string>>;
}

export function pdfOf({ pages, encoding, info = {} }: HandMade): Buffer {
  const { font, ordering, encode } = COLLECTIONS[encoding];
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${7 + 2 * i} 0 R`).join(' ')}] >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /${font} /Encoding /${encoding} /DescendantFonts [4 0 R] >>`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /${font} /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >> /FontDescriptor 5 0 R >>`,
    `<< /Type /FontDescriptor /FontName /${font} /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>`,
    `<< ${Object.entries(info)
      .map(([key, value]) => `/${key} (${value})`)
      .join(' ')} >>`,
  ];
  for (const [i, shown] of pages.entries()) {
    const content = shown.length === 0 ? PICTURE : contentOf(shown, encode);
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${8 + 2 * i} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  }
  return assemble(objects);
}

const PICTURE = 'q 400 0 0 500 90 200 cm BI /W 1 /H 1 /CS /G /BPC 8 /F /AHx ID 80> EI Q';

function contentOf(shown: readonly Shown[], encode: string): string {
  const runs = shown.map(({ x, y, text, size = 12 }) => {
    const hex = iconv.encode(text, encode).toString('hex');
    return `/F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex}> Tj`;
  });
  return `BT ${runs.join(' ')} ET`;
}

/** Objects with their table, the sixth of them the document's information. */
export function assemble(objects: readonly string[]): Buffer {
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = body.length;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  const trailer = `trailer\n<< /Size ${count} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(`${body}xref\n0 ${count}\n0000000000 65535 f \n${table}${trailer}`, 'latin1');
}
