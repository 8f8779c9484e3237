/** Many entries submitted at once: in one step, each with an outcome of its own. */
import { beforeEach, describe, expect, it } from "vitest";
import { type TestPerson, testHouse } from "./house.ts";
import { refusal } from "./refused.ts";
import { type Desk, openDesk } from "./review-kit.ts";

const house = testHouse("https://desk.example.org", { liveDocuments: true });
let desk: Desk;
let editor: TestPerson;
let reviewer: TestPerson;

beforeEach(async () => {
  desk = await openDesk(house());
  editor = await desk.person("editor");
  reviewer = await desk.person("reviewer");
});

/** As the person sees them now. */
async function seen(person: TestPerson) {
  const { reportId } = desk;
  const { seq, entries } = await house().queries.entryStatuses(await person.actor(), { reportId });
  return { reportId, seq, entries: entries.map(({ entryId, digest }) => ({ entryId, digest })) };
}
const submit = async (person: TestPerson, asked: Awaited<ReturnType<typeof seen>>) =>
  house().commands.submitEntries(await person.actor(), asked);
const short = (outcomes: Awaited<ReturnType<typeof submit>>) =>
  outcomes.map(({ entryId, refused }) => `${entryId} ${refused?.why ?? refused?.code ?? "submitted"}`);

describe("submitting many", () => {
  it("submits all that may be, and says of each other one why not", async () => {
    await desk.submit(editor, "e2");
    const asked = await seen(editor);
    await desk.write(editor, "e3", " The hall was full.");
    const outcomes = await submit(editor, {
      ...asked,
      entries: [...asked.entries, { entryId: "e9", digest: "0".repeat(64) }],
    });
    expect(short(outcomes)).toEqual([
      "e1 submitted",
      "e2 already-submitted",
      "e3 CHANGED_SINCE",
      "e9 NOT_FOUND",
    ]);
    expect(await Promise.all(["e1", "e2", "e3"].map((id) => desk.status(id)))).toEqual([
      "submitted",
      "submitted",
      "draft",
    ]);
  });

  it("tells a reviewer once, of as many as they may approve, and writes every one down", async () => {
    const writer = await desk.person("reviewer", "editor");
    await desk.write(writer, "e1", " The hall was full.");
    house().letters();
    expect(short(await submit(editor, await seen(editor)))).toEqual([
      "e1 submitted",
      "e2 submitted",
      "e3 submitted",
    ]);
    const counted = async (person: TestPerson) =>
      (await house().queries.ownNotifications(await person.actor())).notifications.map((one) => one.count);
    expect([await counted(reviewer), await counted(writer), await counted(editor)]).toEqual([[3], [2], []]);
    expect(house().letters()).toHaveLength(2);
    const chain = await house().deps.storage.audit.chain(desk.teamId);
    expect(chain.filter((event) => event.kind === "submission")).toHaveLength(3);
  });

  it("counts an entry that is named twice once", async () => {
    const asked = await seen(editor);
    const [first] = asked.entries;
    const twice = first ? [first, first] : [];
    expect(short(await submit(editor, { ...asked, entries: twice }))).toEqual(["e1 submitted"]);
  });

  it("is for editors of the team", async () => {
    const asked = await seen(reviewer);
    const outcomes = await submit(reviewer, asked);
    expect(outcomes.every(({ refused }) => refused !== null)).toBe(true);
    expect(await desk.status("e1")).toBe("draft");
    const stranger = await house().addPerson(await house().addTeam(), "editor");
    expect(await refusal(submit(stranger, asked))).toBe("NOT_FOUND");
    const many = Array.from({ length: 101 }, (_, at) => ({ entryId: `e${at}`, digest: "0".repeat(64) }));
    expect(await refusal(submit(editor, { ...asked, entries: many }))).toBe("FORM_INVALID");
    expect(await refusal(submit(editor, { ...asked, entries: [] }))).toBe("FORM_INVALID");
  });
});
