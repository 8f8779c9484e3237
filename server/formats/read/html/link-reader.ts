/** Reads the addresses of a page's links and remembers those it had to refuse, one doubt for each kind. */
import type { RawDoubt } from "../raw.ts";
import { readLink } from "./links.ts";
import { attribute, type PageElement } from "./page-tree.ts";

export class LinkReader {
  private readonly base: string | null;
  private readonly refused = new Map<string, { line: number; times: number }>();

  /** `base` completes relative addresses; null: they are dropped. */
  constructor(base: string | null) {
    this.base = base;
  }

  /** Null when the link leads nowhere a report may lead; `isText`: what is refused is worth a doubt. */
  hrefOf(link: PageElement, line: number, isText: boolean): string | null {
    const written = attribute(link, "href");
    if (written === null) return null;
    const target = readLink(written, this.base);
    if (target.kind === "refused" && isText) {
      const known = this.refused.get(target.scheme);
      if (known) known.times++;
      else this.refused.set(target.scheme, { line, times: 1 });
    }
    return target.kind === "address" ? target.href : null;
  }

  doubts(): readonly RawDoubt[] {
    return [...this.refused].map(([scheme, { line, times }]) => {
      const links = times === 1 ? "A link" : `${times} links`;
      const verb = times === 1 ? "was" : "were";
      return {
        line,
        message: `${links} to a “${scheme}:” address ${verb} left out; the words were kept. Only http, https and mailto are taken.`,
      };
    });
  }
}
