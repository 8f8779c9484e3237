/** What a reviewer is shown of the rules' findings in an entry, and which of them keep the month from being published. */
import { beforeEach, expect, it } from "vitest";
import { cite, entry, report, source } from "../factories/report.ts";
import { type TestPerson, testHouse } from "./house.ts";
import { type Desk, openDesk } from "./review-kit.ts";

const house = testHouse("https://desk.example.org", { liveDocuments: true });
let desk: Desk;
let reviewer: TestPerson;

beforeEach(async () => {
  desk = await openDesk(
    house(),
    report(
      entry("2023-09-04", "The district court of Tarn opened the hearing  in public", cite(1)),
      entry("2023-09-05", "The appeal of the teachers of Velm was heard and granted."),
      entry("2023-09-06", "A march through the centre of Osk ended without arrests.", cite(1)),
      {
        sources: [
          source(1, { title: "A group", outlet: "The Gazette", url: "https://www.facebook.com/tarngroup" }),
        ],
      },
    ),
  );
  reviewer = await desk.person("reviewer");
});

const found = async (entryId: string) => {
  const { reportId } = desk;
  const { findings } = await house().queries.reviewEntry(await reviewer.actor(), { reportId, entryId });
  return findings.map(({ ruleId, severity, gate }) => `${severity} ${ruleId} ${gate}`);
};

it("are those of the entry and of the sources it cites, the gravest first", async () => {
  const [first, second, third] = [await found("e1"), await found("e2"), await found("e3")];
  const orders = ["block", "warn", "info"];
  for (const list of [first, second, third]) {
    const order = list.map((one) => orders.indexOf(one.split(" ")[0] ?? ""));
    expect(order).toEqual(order.toSorted());
  }
  const ofSource = first.filter((one) => third.includes(one) && !second.includes(one));
  expect(ofSource).not.toEqual([]);
  expect(second[0]).toMatch(/^block \w\d\d blocks$/u);
});

it("that block do so until somebody waives them", async () => {
  const { reportId } = desk;
  expect((await found("e2")).filter((one) => one.endsWith("blocks"))).not.toEqual([]);
  await desk.waiveAll(await desk.person("publisher"));
  const after = await found("e2");
  expect(after.filter((one) => one.endsWith("blocks"))).toEqual([]);
  expect(after[0]).toMatch(/^block \w\d\d waived$/u);
  expect((await house().queries.publishGate(await reviewer.actor(), { reportId })).blocking).toEqual([]);
});
