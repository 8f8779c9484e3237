/**
 * The parts of the shared document as values, each kept until something in it
 * changes. Citations stand as they were written: not yet settled, not yet
 * numbered.
 */
import type { Doc } from "yjs";
import { type Entry, NO_PLACE, type Source } from "../report/model.ts";
import {
  bodyText,
  entryFields,
  entryListings,
  reportFields,
  rootNamed,
  sourceFields,
  sourceListings,
  standingText,
} from "./document-shape.ts";
import { readEntryFields, textReader } from "./entry-fields.ts";
import { listed } from "./listing.ts";
import { readBlocks } from "./read-blocks.ts";
import { inReadingOrder, liveIds } from "./reading-order.ts";
import { resolveSources } from "./resolve-sources.ts";
import { readSourceFields } from "./source-fields.ts";

interface StandingParts {
  readonly title: string | null;
  /** Introduction and closing words as one nameless entry, so that their citations are settled like any. */
  readonly entry: Entry;
  /** How many of its blocks are the introduction. */
  readonly introLength: number;
}

interface SourceList {
  /** In the list's order. */
  readonly ids: readonly string[];
  /** See resolve-sources.ts. */
  readonly meant: (sourceId: string) => string;
}

export interface DocumentParts {
  /** In reading order. */
  entries(): readonly Entry[];
  sources(): { readonly sources: readonly Source[]; readonly meant: (sourceId: string) => string };
  standing(): StandingParts;
  /** What stands under this top-level name has changed; null: anything may have. */
  forget(name: string | null): void;
}

export function createDocumentParts(doc: Doc): DocumentParts {
  const entries = new Map<string, Entry>();
  const sources = new Map<string, Source>();
  let entryIds: readonly string[] | null = null;
  let sourceList: SourceList | null = null;
  let standing: StandingParts | null = null;

  function entryOf(id: string): Entry {
    const entry = entries.get(id) ?? {
      id,
      ...readEntryFields(entryFields(doc, id)),
      body: readBlocks(bodyText(doc, id)),
    };
    entries.set(id, entry);
    return entry;
  }

  function sourceOf(id: string): Source {
    const source = sources.get(id) ?? { id, numbers: [], ...readSourceFields(sourceFields(doc, id)) };
    sources.set(id, source);
    return source;
  }

  function readStanding(): StandingParts {
    const intro = readBlocks(standingText(doc, "intro"));
    const body = [...intro, ...readBlocks(standingText(doc, "closing"))];
    const entry = { id: "", date: null, place: NO_PLACE, lead: null, people: [], law: [], topics: [], body };
    return { title: textReader(reportFields(doc))("title"), entry, introLength: intro.length };
  }

  function readSourceList(): SourceList {
    const listings = new Map(listed(sourceListings(doc)));
    const { standing: kept, meant } = resolveSources(listings);
    return { ids: inReadingOrder([...listings].filter(([id]) => kept.has(id))), meant };
  }

  return {
    entries() {
      entryIds ??= liveIds(entryListings(doc));
      return entryIds.map(entryOf);
    },
    sources() {
      sourceList ??= readSourceList();
      return { sources: sourceList.ids.map(sourceOf), meant: sourceList.meant };
    },
    standing() {
      standing ??= readStanding();
      return standing;
    },
    forget(name) {
      if (name === null) return forgetAll();
      const root = rootNamed(name);
      switch (root?.kind) {
        case "entries":
          entryIds = null;
          break;
        case "sources":
          sourceList = null;
          break;
        case "report":
        case "standing":
          standing = null;
          break;
        case "entry":
        case "body":
          entries.delete(root.id);
          break;
        case "source":
          sources.delete(root.id);
      }
    },
  };

  function forgetAll(): void {
    entryIds = null;
    sourceList = null;
    standing = null;
    entries.clear();
    sources.clear();
  }
}
