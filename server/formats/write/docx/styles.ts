/**
 * How the report looks. Times New Roman, because it is on every Windows and
 * macOS machine and has all Kazakh letters, and because LibreOffice sets its
 * metric twin, Liberation Serif, in its place with the same line breaks.
 * Fonts are named outright, not through the theme, which varies by version.
 * Sizes are half-points, distances twentieths of a point.
 */
import { AlignmentType, BorderStyle, type IStylesOptions, LineRuleType } from "docx";
import type { Language } from "../../../domain/report/model.ts";

const FONT = "Times New Roman";
const INK = "1F3A5F";
const GREY = "595959";
const RULE = { style: BorderStyle.SINGLE, size: 6, space: 8, color: "8496B0" };
/** BCP 47 tags of the dictionaries Word proofs with. */
export const PROOFING: Readonly<Record<Language, string>> = { en: "en-US", ru: "ru-RU", kk: "kk-KZ" };

const noteStyle = {
  run: { size: 19 },
  paragraph: { spacing: { after: 40, line: 240, lineRule: LineRuleType.AUTO } },
};

export function stylesFor(language: Language): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: FONT, size: 23, language: { value: PROOFING[language] } },
        paragraph: {
          spacing: { after: 140, line: 300, lineRule: LineRuleType.AUTO },
        },
      },
      heading1: {
        run: { size: 48, bold: true, color: INK },
        paragraph: {
          spacing: { before: 0, after: 80, line: 252, lineRule: LineRuleType.AUTO },
          keepNext: true,
          keepLines: true,
          outlineLevel: 0,
        },
      },
      heading2: {
        run: { size: 27, bold: true, color: INK },
        paragraph: {
          spacing: { before: 360, after: 120, line: 252, lineRule: LineRuleType.AUTO },
          keepNext: true,
          keepLines: true,
          outlineLevel: 1,
        },
      },
      hyperlink: { run: { color: "1F4E79", noProof: true } },
      footnoteText: noteStyle,
      footnoteTextChar: { run: noteStyle.run },
      endnoteText: noteStyle,
      endnoteTextChar: { run: noteStyle.run },
    },
    paragraphStyles: [
      {
        id: "Subtitle",
        name: "Subtitle",
        basedOn: "Normal",
        next: "Normal",
        quickFormat: true,
        run: { size: 24, color: GREY },
        paragraph: { spacing: { after: 360 }, border: { bottom: RULE } },
      },
      {
        id: "Quote",
        name: "Quote",
        basedOn: "Normal",
        next: "Normal",
        quickFormat: true,
        paragraph: { indent: { left: 567, right: 567 } },
      },
      {
        id: "Header",
        name: "header",
        basedOn: "Normal",
        run: { size: 18, color: GREY },
        paragraph: { spacing: { after: 0, line: 240 }, alignment: AlignmentType.RIGHT },
      },
      {
        id: "Footer",
        name: "footer",
        basedOn: "Normal",
        run: { size: 18, color: GREY },
        paragraph: { spacing: { after: 0, line: 240 }, alignment: AlignmentType.CENTER },
      },
    ],
  };
}
