/**
 * Opens the archive a .docx is, trusting nothing it says about itself: names,
 * counts and sizes are held against limits, sizes on the bytes that really come
 * out. Only XML is kept. What later steps read comes from here alone, never
 * from the archive again, so that no two readers can see different files.
 */
import yauzl from "yauzl";
import { DomainError } from "../../../domain/errors.ts";
import { checksumOf } from "./checksum.ts";
import { damaged, foreign, hostile, tooLarge, withPassword } from "./refusals.ts";

const MB = 1024 * 1024;
const LIMITS = {
  file: 10 * MB,
  parts: 512,
  part: 32 * MB,
  allParts: 64 * MB,
  /** Inflated to deflated; ordinary text stays under 20, and deflate can reach 1,032. */
  ratio: 200,
} as const;
/** Below this a high ratio harms nobody: a short part may well repeat itself. */
const RATIO_MATTERS = MB;

export interface DocxPackage {
  /** The part as text, or null when the file has no such part; names as in the archive, without a leading slash. */
  readonly part: (name: string) => string | null;
}

/** @throws DomainError INPUT_TOO_LARGE, INPUT_HOSTILE, INPUT_DAMAGED, INPUT_UNKNOWN_FORMAT */
export async function openPackage(bytes: Uint8Array): Promise<DocxPackage> {
  if (bytes.length > LIMITS.file) throw tooLarge("it has more than 10 MB");
  const parts = new Map<string, Buffer>();
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const zip = await yauzl.fromBufferPromise(buffer, { lazyEntries: true, validateEntrySizes: true });
    if (zip.entryCount > LIMITS.parts) throw hostile(`its archive holds more than ${LIMITS.parts} parts`);
    let left: number = LIMITS.allParts;
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith("/")) continue;
      const name = checkedName(entry, parts);
      const content = await readEntry(zip, entry, left);
      left -= content.length;
      const kept = keep(name, content);
      if (kept.length > 0 && checksumOf(kept) !== entry.crc32)
        throw damaged("a part of it is not what it was when it was saved", name);
      parts.set(name, kept);
    }
  } catch (error) {
    throw asRefusal(error);
  }
  checkParts(parts);
  return { part: (name) => decode(parts, name) };
}

function checkedName(entry: yauzl.Entry, parts: ReadonlyMap<string, Buffer>): string {
  if (entry.isEncrypted()) throw withPassword();
  const name = entry.fileName;
  if (/[\u0000-\u001F]/.test(name)) throw hostile("a part of it has a name that cannot be a name");
  if (parts.has(name)) throw hostile("two parts of it have the same name", name);
  if (!entry.canDecodeFileData()) throw damaged("a part of it is packed in a way Word does not use", name);
  return name;
}

/** Sizes are checked as declared, to spare the work, and again as they come out, since a declaration may lie. */
async function readEntry(zip: yauzl.ZipFile, entry: yauzl.Entry, left: number): Promise<Buffer> {
  checkSize(entry, entry.uncompressedSize, left);
  const stream = await zip.openReadStreamPromise(entry);
  const content = Buffer.allocUnsafe(entry.uncompressedSize);
  let size = 0;
  for await (const chunk of stream) {
    const bytes = chunk as Buffer;
    if (size + bytes.length > content.length)
      throw damaged("a part of it is longer than it says", entry.fileName);
    checkSize(entry, size + bytes.length, left);
    size += bytes.copy(content, size);
  }
  return content.subarray(0, size);
}

function checkSize(entry: yauzl.Entry, size: number, left: number): void {
  if (size > RATIO_MATTERS && size > entry.compressedSize * LIMITS.ratio)
    throw hostile(`a part of it unpacks to more than ${LIMITS.ratio} times its size`, entry.fileName);
  if (size > LIMITS.part) throw tooLarge("a part of it unpacks to more than 32 MB");
  if (size > left) throw tooLarge("it unpacks to more than 64 MB");
}

const EMPTY = Buffer.alloc(0);
const DECLARATIONS = ["<!DOCTYPE", "<!ENTITY"];

/** Pictures and fonts are forgotten at once; XML is kept unless it declares entities, which no part of a .docx may. */
function keep(name: string, content: Buffer): Buffer {
  const isXml = /\.(?:xml|rels|vml)$/i.test(name) || /^\s*<|^\uFEFF/.test(content.toString("latin1", 0, 64));
  const isWide = content[0] === 0xff || content[0] === 0xfe || content[0] === 0 || content[1] === 0;
  if (!isXml && !isWide) return EMPTY;
  for (const word of DECLARATIONS) {
    const isFound =
      content.includes(word, 0, "latin1") ||
      (isWide && (content.includes(word, 0, "utf16le") || content.includes(swapped(word))));
    if (isFound) throw hostile("it declares a document type or entities in a part", name);
  }
  return isXml || isWide ? content : EMPTY;
}

function swapped(word: string): Buffer {
  return Buffer.from(word, "utf16le").swap16();
}

function checkParts(parts: ReadonlyMap<string, Buffer>): void {
  const names = [...parts.keys()];
  const holds = (folder: string) => names.some((name) => name.startsWith(folder));
  if (!parts.has("[Content_Types].xml") || !holds("word/")) {
    if (holds("xl/"))
      throw foreign(
        "The file is an Excel workbook, not a Word document",
        "copy the text into a Word document",
      );
    if (holds("ppt/"))
      throw foreign("The file is a presentation, not a Word document", "copy the text into a Word document");
    if (parts.has("content.xml"))
      throw foreign("The file is an OpenDocument text (.odt)", "save it as .docx, and try once more");
    throw damaged("it is an archive without a Word document in it");
  }
}

function decode(parts: ReadonlyMap<string, Buffer>, name: string): string | null {
  const bytes = parts.get(name);
  if (bytes === undefined) return null;
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff;
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    return new TextDecoder(isBig ? "utf-16be" : isLittle ? "utf-16le" : "utf-8", { fatal: true }).decode(
      bytes,
    );
  } catch {
    throw damaged("a part of it holds broken characters", name);
  }
}

/** yauzl names a bad path in its message only. */
function asRefusal(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (/^(?:absolute path|invalid relative path|invalid characters in fileName)/.test(message))
    return hostile("a part of it is named to land outside the document", message);
  return damaged("its archive cannot be unpacked", message);
}
