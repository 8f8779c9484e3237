/** What the list of months says of a published month: how it was published, from what the edition rests on. */
import { beforeEach, expect, it } from "vitest";
import { type TestPerson, testHouse } from "./house.ts";
import { type Desk, openDesk } from "./review-kit.ts";

const house = testHouse("https://desk.example.org", { liveDocuments: true });
let desk: Desk;
let editor: TestPerson;
let reviewer: TestPerson;
let publisher: TestPerson;

beforeEach(async () => {
  desk = await openDesk(house());
  editor = await desk.person("editor");
  reviewer = await desk.person("reviewer");
  publisher = await desk.person("publisher");
});

const newest = async () => house().queries.newestEditions(await publisher.actor());

it("tells the approved entries from those that were waived, and leaves out the words around them", async () => {
  expect(await newest()).toEqual([]);
  await desk.submit(editor, "e1");
  await desk.tick(reviewer, "e1");
  await desk.approve(reviewer, "e1");
  await desk.submit(editor, "e2");
  await desk.waiveAll(publisher);
  await desk.publish(publisher);
  const standing = { draft: 1, submitted: 1, changesRequested: 0, approved: 1, stale: 0 };
  const edition = {
    slug: desk.slug,
    month: "2023-09",
    n: 1,
    isWithdrawn: false,
    isReopened: false,
    standing,
  };
  expect(await newest()).toMatchObject([edition]);
  // Asked again it is known, and says the same.
  expect(await newest()).toMatchObject([edition]);
});

it("is about the newest edition, and says when its month is open again or it was withdrawn", async () => {
  const { reportId } = desk;
  await desk.waiveAll(publisher);
  await desk.publish(publisher);
  await house().commands.reopenReport(await publisher.actor(), { reportId, reason: "A mistake." });
  expect(await newest()).toMatchObject([{ n: 1, isReopened: true, standing: { draft: 3 } }]);
  await desk.passAll(editor, reviewer);
  await desk.waiveAll(publisher);
  await desk.publish(publisher);
  expect(await newest()).toMatchObject([{ n: 2, isReopened: false, standing: { approved: 3, draft: 0 } }]);
  await house().commands.withdrawEdition(await publisher.actor(), { reportId, n: 2, reason: "A name." });
  expect(await newest()).toMatchObject([{ n: 2, isWithdrawn: true, isReopened: false }]);
});
