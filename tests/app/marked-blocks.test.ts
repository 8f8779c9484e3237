import { describe, expect, it } from "vitest";
import type { TextRange } from "../../app/components/desk/text-marks.ts";
import { type MarkedPiece, markedBlocks, withRemarks } from "../../app/components/review/marked-blocks.ts";
import { blockDifference } from "../../server/domain/difference/word-difference.ts";
import type { Block, Citation } from "../../server/domain/report/model.ts";

let ids = 0;
const cite = (sourceId: string): Citation => {
  ids += 1;
  return { type: "citation", id: `c${ids}`, sourceId, number: ids, locator: null };
};
const block = (...content: readonly (string | Citation)[]): Block => ({
  type: "paragraph",
  content: content.map((one) => (typeof one === "string" ? { type: "text", text: one, marks: [] } : one)),
});

const SIGN = { same: "", added: "+", removed: "-" } as const;

function shown(piece: MarkedPiece): string {
  const sign = SIGN[piece.change];
  if (piece.kind === "text") return `${sign}${piece.text}`;
  return piece.kind === "border" ? `${sign}¶` : `${sign}[${piece.citation?.id ?? ""}]`;
}

function marked(before: readonly Block[], after: readonly Block[]): readonly string[] {
  const citations = after.flatMap(({ content }) => content.filter((one) => one.type === "citation"));
  return markedBlocks(blockDifference(before, after), citations).map(({ pieces }) =>
    pieces.map(shown).join("|"),
  );
}

describe("marked words", () => {
  it("stand in their paragraphs", () => {
    expect(marked([block("One."), block("Two.")], [block("One."), block("Three.")])).toEqual([
      "One.",
      "-Two|+Three|.",
    ]);
  });

  it("show a border that is new and one that is gone", () => {
    expect(marked([block("One. Two.")], [block("One."), block("Two.")]).length).toBe(2);
    const joined = marked([block("One."), block("Two.")], [block("One. Two.")]);
    expect(joined.length).toBe(1);
    expect(joined[0]).toContain("-¶");
  });

  it("name each citation that is there, and none that is gone", () => {
    const [kept, gone, come] = [cite("s1"), cite("s2"), cite("s3")];
    const [text = ""] = marked([block("A", gone, " b", kept)], [block("A b", kept, come)]);
    expect(text).toContain(`[${kept.id}]`);
    expect(text).toContain(`+[${come.id}]`);
    expect(text).toContain("-[]");
    expect(text).not.toContain(gone.id);
  });

  it("are all there when nothing was before", () => {
    expect(marked([], [block("All of it.")])).toEqual(["+All of it.|+¶"]);
  });
});

describe("words somebody remarked on", () => {
  const remarked = (before: readonly Block[], after: readonly Block[], remarks: readonly TextRange[]) => {
    const citations = after.flatMap(({ content }) => content.filter((one) => one.type === "citation"));
    return withRemarks(markedBlocks(blockDifference(before, after), citations), remarks).map(({ pieces }) =>
      pieces
        .map((piece) => (piece.kind === "text" && piece.isRemarked ? `<${shown(piece)}>` : shown(piece)))
        .join("|"),
    );
  };

  it("are marked in their paragraph, from the first letter to the last", () => {
    const body = [block("The court sat.", cite("s1"), " It rose."), block("Nobody came.")];
    const said = remarked(body, body, [
      { block: 0, from: 4, to: 9 },
      { block: 0, from: 16, to: 18 },
      { block: 1, from: 0, to: 12 },
    ]);
    expect(said[0]).toMatch(/^The \|<court>\| sat\.\|\[c\d+\]\| \|<It>\| rose\.$/u);
    expect(said[1]).toBe("<Nobody came.>");
  });

  it("are found behind words that are gone, which take no room", () => {
    const said = remarked(
      [block("The old court sat.")],
      [block("The court rose.")],
      [{ block: 0, from: 4, to: 9 }],
    );
    expect(said.join("").replaceAll("|", "")).toContain("<court>");
    expect(said.join("")).toContain("-");
  });

  it("may lie over each other", () => {
    const body = [block("The court sat.")];
    expect(
      remarked(body, body, [
        { block: 0, from: 0, to: 9 },
        { block: 0, from: 4, to: 13 },
      ]),
    ).toEqual(["<The >|<court>|< sat>|."]);
  });
});
