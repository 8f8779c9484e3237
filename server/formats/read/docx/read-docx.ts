/**
 * A Word file to lines. The archive is opened within bounds, its text copied
 * clean (hidden words marked, list numbers written out, pictures left out),
 * the copy turned into a page by mammoth, and the page read like any other.
 */
import { DomainError } from "../../../domain/errors.ts";
import { readHtml } from "../html/read-html.ts";
import type { RawDocument } from "../raw.ts";
import { type CleanCopy, pageOfCopy } from "./clean-copy.ts";
import { checkContainer } from "./container-kind.ts";
import { copyBody, copyNotes } from "./copy-story.ts";
import type { NoteKind } from "./note-register.ts";
import { readNumbering } from "./numbering.ts";
import { type DocxPackage, openPackage } from "./open-package.ts";
import { readCoreProperties } from "./properties.ts";
import { damaged, foreign, tooLarge } from "./refusals.ts";
import { type Relationship, readRelationships, relatedParts } from "./relationships.ts";
import { readRunningHeads } from "./running-heads.ts";
import { StoryContext } from "./story-context.ts";
import { readStyles } from "./styles.ts";
import { scanXml } from "./xml-scanner.ts";

interface CopiedDocument extends Omit<RawDocument, "lines" | "notes"> {
  readonly copy: CleanCopy;
}

/** @throws DomainError INPUT_EMPTY, INPUT_TOO_LARGE, INPUT_UNKNOWN_FORMAT, INPUT_DAMAGED, INPUT_HOSTILE */
export async function readDocx(bytes: Uint8Array): Promise<RawDocument> {
  checkContainer(bytes);
  // The package is let go before the page is made: they need not be in memory together.
  const { copy, ...document } = await copyDocument(bytes);
  const page = readPage(await pageOfCopy(copy));
  return {
    ...document,
    lines: page.lines,
    notes: page.notes,
    setAside: [...page.setAside, ...document.setAside],
    doubts: [...document.doubts, ...page.doubts],
  };
}

async function copyDocument(bytes: Uint8Array): Promise<CopiedDocument> {
  const file = await openPackage(bytes);
  const packageLinks = readRelationships(file, "");
  const main = mainPart(file, packageLinks);
  const links = readRelationships(file, main);
  const related = (type: string) => relatedParts(links, main, type);
  const styles = readStyles(file.part(related("styles")[0] ?? "word/styles.xml"));
  const numbering = readNumbering(file.part(related("numbering")[0] ?? "word/numbering.xml"));
  const context = new StoryContext(styles, numbering);

  const paragraphs = copyBody(file.part(main) ?? "", links, context);
  const notes: (readonly string[])[] = Array.from({ length: context.notes.count }, () => []);
  for (const kind of ["footnote", "endnote"] as const satisfies readonly NoteKind[]) {
    const part = related(`${kind}s`)[0] ?? `word/${kind}s.xml`;
    const copied = copyNotes(file.part(part) ?? "", kind, readRelationships(file, part), context);
    for (const [number, note] of copied) notes[number - 1] = note;
  }

  const heads = readRunningHeads(file, [
    ...related("header").map((name) => ({ name, reason: "page header" as const })),
    ...related("footer").map((name) => ({ name, reason: "page footer" as const })),
  ]);
  const [core = "docProps/core.xml"] = relatedParts(packageLinks, "", "core-properties");
  const properties = readCoreProperties(file, core);
  return {
    copy: { paragraphs, notes, links: context.links.relationships() },
    title: properties.title,
    language: properties.language ?? styles.language,
    setAside: heads.map((head, index) => ({ line: context.lines + 1 + index, ...head })),
    doubts: context.losses.doubts(),
  };
}

/** The part the package calls its document; some servers name it "word/document2.xml". */
function mainPart(file: DocxPackage, links: ReadonlyMap<string, Relationship>): string {
  const [named] = relatedParts(links, "", "officeDocument");
  const main = [named, "word/document.xml"].find((name) => name !== undefined && file.part(name) !== null);
  if (main === undefined) throw damaged("it is an archive without a Word document in it");
  const type = declaredType(file, main);
  if (type !== null && !/wordprocessingml|ms-word/i.test(type)) {
    throw foreign(
      "The file says of itself that it is no Word document",
      "open it in Word, save it as .docx, and try once more",
    );
  }
  return main;
}

function declaredType(file: DocxPackage, part: string): string | null {
  let type: string | null = null;
  scanXml(file.part("[Content_Types].xml") ?? "", {
    open(tag) {
      if (tag.name === "ct:Override" && tag.get("PartName") === `/${part}`) type = tag.get("ContentType");
    },
    close() {},
    text() {},
  });
  return type;
}

/** White space in Word is as typed, so the page is read as preformatted. */
function readPage(html: string): RawDocument {
  try {
    return readHtml(`<div style="white-space:pre-wrap">${html}</div>`);
  } catch (error) {
    if (error instanceof DomainError) throw tooLarge("its text makes too long a page");
    throw error;
  }
}
