/**
 * The document's properties. Nobody's name stands in them, and the time is the
 * first day of the report's month, not the moment of printing.
 */
import { firstDay } from "../../../domain/calendar/day.ts";
import type { ReportHeader } from "../../../domain/report/model.ts";
import { printTitle } from "../words.ts";
import { PROOFING } from "./styles.ts";
import { xmlText } from "./xml.ts";

/** `docProps/core.xml` (ECMA-376 part 2, §11). */
export function coreProperties(header: ReportHeader): string {
  const time = `${firstDay(header.month)}T00:00:00Z`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${xmlText(printTitle(header))}</dc:title><dc:creator></dc:creator><dc:language>${PROOFING[header.language]}</dc:language>` +
    "<cp:lastModifiedBy></cp:lastModifiedBy>" +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>` +
    "</cp:coreProperties>"
  );
}
