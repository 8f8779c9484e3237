/** Small PDFs for tests: a page for each text, in letters of any script, with the faults one asks for. */
import { deflateSync } from "node:zlib";

interface PdfOptions {
  readonly title?: string;
  readonly author?: string;
  /** YYYYMMDD */
  readonly made?: string;
  /** A lock nobody has the key to. */
  readonly isEncrypted?: boolean;
  /** Content streams as they are, instead of texts. */
  readonly streams?: readonly Uint8Array[];
}

/** A font without a shape: its codes are the letters' own code points, as its map to Unicode says. */
const TO_UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Own def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange
3 beginbfrange <0000> <00FF> <0000> <0400> <04FF> <0400> <2000> <20FF> <2000> endbfrange
endcmap end end`;

const LINE = 70;

/** Lines of at most 70 characters, broken between words. */
function linesOf(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LINE) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function hex(text: string): string {
  return [...text].map((one) => (one.codePointAt(0) ?? 32).toString(16).padStart(4, "0")).join("");
}

function contentOf(text: string): Uint8Array {
  const shown = linesOf(text).map((line) => `<${hex(line)}> Tj 0 -14 Td`);
  return deflateSync(Buffer.from(`BT /F1 11 Tf 50 780 Td ${shown.join("\n")} ET`));
}

export function pdf(pages: readonly string[], options: PdfOptions = {}): Uint8Array {
  const contents = options.streams ?? pages.map(contentOf);
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n")];
  const places: number[] = [];
  let length = parts[0]?.length ?? 0;
  const push = (bytes: Buffer) => {
    parts.push(bytes);
    length += bytes.length;
  };
  const put = (body: string, stream?: Uint8Array) => {
    places.push(length);
    push(Buffer.from(`${places.length} 0 obj\n${body}\n`));
    if (stream) {
      push(Buffer.from("stream\n"));
      push(Buffer.from(stream));
      push(Buffer.from("\nendstream\n"));
    }
    push(Buffer.from("endobj\n"));
  };
  const FIRST = 8;
  const kids = contents.map((_, at) => `${FIRST + 2 * at} 0 R`).join(" ");
  put("<< /Type /Catalog /Pages 2 0 R >>");
  put(`<< /Type /Pages /Count ${contents.length} /Kids [${kids}] >>`);
  put(
    "<< /Type /Font /Subtype /Type0 /BaseFont /Own /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>",
  );
  put(
    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Own /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW 500 >>",
  );
  put(
    "<< /Type /FontDescriptor /FontName /Own /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
  );
  put(`<< /Length ${TO_UNICODE.length} >>`, Buffer.from(TO_UNICODE));
  const word = (name: string, value: string | undefined) =>
    value === undefined ? "" : `/${name} <FEFF${hex(value)}> `;
  const made = options.made === undefined ? "" : `/CreationDate (D:${options.made}120000Z) `;
  put(`<< ${word("Title", options.title)}${word("Author", options.author)}${made}>>`);
  contents.forEach((content, at) => {
    const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${FIRST + 2 * at + 1} 0 R >>`;
    put(page);
    put(`<< /Filter /FlateDecode /Length ${content.length} >>`, content);
  });
  const lock = options.isEncrypted
    ? `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${"11".repeat(32)}> /U <${"22".repeat(32)}> >> /ID [<${"33".repeat(16)}> <${"33".repeat(16)}>] `
    : "";
  const start = length;
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  push(
    Buffer.from(
      `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${places.length + 1} /Root 1 0 R /Info 7 0 R ${lock}>>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}
