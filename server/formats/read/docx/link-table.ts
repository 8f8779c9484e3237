/** The addresses the clean copy links to, each once; written out as the relationships of its parts. */
import { escapeXml } from "./paragraph-draft.ts";

const TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

export class LinkTable {
  private readonly ids = new Map<string, string>();

  idOf(address: string): string {
    const known = this.ids.get(address);
    if (known !== undefined) return known;
    const id = `h${this.ids.size + 1}`;
    this.ids.set(address, id);
    return id;
  }

  relationships(): string {
    const links = [...this.ids].map(
      ([address, id]) =>
        `<Relationship Id="${id}" Type="${TYPE}" Target="${escapeXml(address)}" TargetMode="External"/>`,
    );
    return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join("")}</Relationships>`;
  }
}
