/**
 * Edits that mostly fit the report they meet: a draft chooses by index, and
 * becomes an edit when it is shown the report it is meant for.
 */
import fc from "fast-check";
import type { Edit, SingleEdit } from "../../../server/domain/report/edit-schema.ts";
import type { Report } from "../../../server/domain/report/model.ts";
import { blockText } from "../../../server/domain/report/text.ts";

export type EditDraft<E = Edit> = (report: Report) => E;

const pick = <T>(items: readonly T[], index: number): T | undefined =>
  items[index % Math.max(items.length, 1)];
const entryId = (report: Report, index: number) => pick(report.entries, index)?.id ?? "gone";
const sourceId = (report: Report, index: number) => pick(report.sources, index)?.id ?? "gone";

const index = fc.nat(20);
const text = fc.string({ maxLength: 8, unit: "grapheme" });
const textOrNull = fc.option(text, { nil: null });

const replacement: fc.Arbitrary<EditDraft<SingleEdit>> = fc
  .tuple(index, index, fc.nat(40), fc.nat(6), text)
  .map(([at, block, from, length, words]) => (report) => {
    const entry = pick(report.entries, at);
    const blocks = entry?.body ?? [];
    const chosen = pick(blocks, block);
    const size = chosen ? blockText(chosen).length : 0;
    const start = from % (size + 1);
    return {
      type: "replaceText",
      entryId: entry?.id ?? "gone",
      block: chosen ? blocks.indexOf(chosen) : 0,
      from: start,
      to: Math.min(start + length, size),
      text: words,
    };
  });

const fieldEdit: fc.Arbitrary<EditDraft<SingleEdit>> = fc.oneof(
  fc
    .tuple(
      index,
      fc.constantFrom("2023-09-01", "2023-09-40"),
      fc.constantFrom(null, "2023-09-02", "2023-08-01"),
    )
    .map(([at, start, end]): EditDraft<SingleEdit> => {
      return (report) => ({ type: "setDate", entryId: entryId(report, at), start, end });
    }),
  fc
    .tuple(index, fc.record({ region: textOrNull, country: textOrNull }, { requiredKeys: [] }))
    .map(([at, changes]): EditDraft<SingleEdit> => {
      return (report) => ({ type: "setPlace", entryId: entryId(report, at), changes });
    }),
  fc.tuple(index, textOrNull).map(([at, lead]): EditDraft<SingleEdit> => {
    return (report) => ({ type: "setLead", entryId: entryId(report, at), lead });
  }),
  fc
    .tuple(index, index, fc.oneof(text, fc.constant("Kim B.")))
    .map(([at, who, to]): EditDraft<SingleEdit> => {
      return (report) => {
        const entry = pick(report.entries, at);
        const from = pick(entry?.people ?? [], who)?.name ?? "Nobody";
        return { type: "renamePerson", entryId: entry?.id ?? "gone", from, to };
      };
    }),
);

const structureEdit: fc.Arbitrary<EditDraft<SingleEdit>> = fc.oneof(
  fc.tuple(index, fc.option(index, { nil: null })).map(([at, before]): EditDraft<SingleEdit> => {
    return (report) => ({
      type: "moveEntry",
      entryId: entryId(report, at),
      beforeId: before === null ? null : entryId(report, before),
    });
  }),
  index.map(
    (at): EditDraft<SingleEdit> =>
      (report) => ({ type: "deleteEntry", entryId: entryId(report, at) }),
  ),
  index.map((at): EditDraft<SingleEdit> => {
    return (report) => ({ type: "setAsideEntry", entryId: entryId(report, at), reason: "sharing" });
  }),
  index.map((at): EditDraft<SingleEdit> => {
    return (report) => ({ type: "addWithheldSource", entryId: entryId(report, at) });
  }),
  fc.constant<EditDraft<SingleEdit>>(() => ({ type: "renumber" })),
);

const sourceEdit: fc.Arbitrary<EditDraft<SingleEdit>> = fc.oneof(
  fc
    .tuple(
      index,
      fc.record(
        {
          kind: fc.constantFrom("missing" as const, "withheld" as const, "web" as const),
          url: fc.constantFrom(null, "https://a.example.org/"),
          title: textOrNull,
        },
        { requiredKeys: [] },
      ),
    )
    .map(([at, changes]): EditDraft<SingleEdit> => {
      return (report) => ({ type: "setSource", sourceId: sourceId(report, at), changes });
    }),
  index.map(
    (at): EditDraft<SingleEdit> =>
      (report) => ({ type: "deleteSource", sourceId: sourceId(report, at) }),
  ),
  fc.tuple(index, fc.uniqueArray(index, { maxLength: 2 })).map(([keep, drop]): EditDraft<SingleEdit> => {
    return (report) => ({
      type: "mergeSources",
      keepId: sourceId(report, keep),
      dropIds: drop.map((at) => sourceId(report, at)),
    });
  }),
);

const anySingle = fc.oneof({ weight: 3, arbitrary: replacement }, fieldEdit, structureEdit, sourceEdit);

export const anyEdit: fc.Arbitrary<EditDraft> = fc.oneof(
  { weight: 4, arbitrary: anySingle },
  fc.array(anySingle, { maxLength: 4 }).map((drafts): EditDraft => {
    return (report) => ({ type: "batch", edits: drafts.map((draft) => draft(report)) });
  }),
);
