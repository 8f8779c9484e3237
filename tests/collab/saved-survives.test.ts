/**
 * The first promise, on random histories: whatever the screen called saved is
 * in the log after any mixture of failed appends, lost answers, broken
 * connections and dying processes; and in the end nothing at all is lost.
 */
import fc from "fast-check";
import { afterEach, expect, it } from "vitest";
import { docFrom, textOf, type } from "./kit/document.ts";
import { closeHouses, type Editor, house } from "./kit/house.ts";
import { aMoment, until } from "./kit/until.ts";

afterEach(closeHouses);

const PEOPLE = 3;
const who = fc.nat(PEOPLE - 1);
const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant("edit" as const), who }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("wait" as const), ms: fc.nat(60) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("leave" as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("return" as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("slow" as const), ms: fc.nat(15) }) },
  { weight: 1, arbitrary: fc.constant({ do: "refuse" as const }) },
  { weight: 1, arbitrary: fc.constant({ do: "lose-answer" as const }) },
  { weight: 1, arbitrary: fc.constant({ do: "crash" as const }) },
);

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

interface Author extends Editor {
  readonly written: string[];
}

/** What this author's screen has promised so far. */
function promised(author: Author): string[] {
  const { state } = author.saves;
  const unsaved = state.kind === "saved" ? 0 : state.unsaved;
  return author.written.slice(0, author.written.length - unsaved);
}

it("what was called saved is in the log", async () => {
  let promises = 0;
  let crashes = 0;
  const run = async (steps: Step[]) => {
    const at = await house();
    const authors: Author[] = Array.from({ length: PEOPLE }, (_, i) => ({
      ...at.editor(`p${i}`),
      written: [],
    }));
    const logged = () => textOf(docFrom(at.log.updates("doc")));
    const checkPromises = () => {
      // The promises first: what is promised after the log was read may not be in that reading.
      const tokens = authors.flatMap(promised);
      const text = logged();
      for (const token of tokens) expect(text).toContain(token);
      promises += tokens.length;
    };
    await until(() => authors.every((author) => author.provider.synced), "all to be in step");

    for (const each of steps) {
      const author = "who" in each ? authors[each.who] : undefined;
      if (each.do === "edit" && author) {
        const token = `[${authors.indexOf(author)}.${author.written.length}]`;
        author.written.push(token);
        type(author.doc, token);
      }
      if (each.do === "wait") await aMoment(each.ms);
      if (each.do === "leave") author?.provider.disconnect();
      if (each.do === "return") author?.provider.connect();
      if (each.do === "slow") at.log.delay = each.ms;
      if (each.do === "refuse") at.log.failNextAppend("refused");
      if (each.do === "lose-answer") at.log.failNextAppend("answer-lost");
      if (each.do === "crash") {
        crashes += 1;
        await at.crash();
      }
      checkPromises();
    }

    for (const author of authors) author.provider.connect();
    await until(() => authors.every((author) => author.saves.state.kind === "saved"), "all to be saved");
    checkPromises();
    const text = logged();
    for (const token of authors.flatMap((author) => author.written))
      expect(text.split(token)).toHaveLength(2);
    await until(() => authors.every((author) => textOf(author.doc) === text), "all to agree with the log");
    await closeHouses();
  };
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 30 }), run), { numRuns: 25 });
  // The test proves nothing if it never saw what it is about.
  expect(promises).toBeGreaterThan(100);
  expect(crashes).toBeGreaterThan(0);
});
