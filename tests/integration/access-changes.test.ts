/** News between processes, over PostgreSQL. */
import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterEach, expect, it } from "vitest";
import { type AccessNews, createAccessNews } from "../../server/adapters/auth/access-changes.ts";
import { accessChangesContract } from "../contracts/access-changes.ts";
import { testDatabase } from "../factories/database.ts";

const database = testDatabase();
const ends: AccessNews[] = [];

async function open(): Promise<AccessNews> {
  const news = createAccessNews(database().pool);
  ends.push(news);
  await news.listen();
  return news;
}

afterEach(async () => {
  for (const news of ends.splice(0)) await news.close();
});

accessChangesContract(open);

async function hearsFrom(here: AccessNews, there: AccessNews): Promise<void> {
  const personId = randomUUID();
  const heard = new Promise<void>((resolve) => there.subscribe((id) => id === personId && resolve()));
  // Repeated, because a notice that falls into the time without a connection is not sent again.
  const again = setInterval(() => void here.announce(personId), 50);
  await here.announce(personId);
  await heard;
  clearInterval(again);
}

it("come through again after the database dropped the connections", async () => {
  const [here, there] = [await open(), await open()];
  await database().pool.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
  );
  await hearsFrom(here, there);
});

it("do not fail the command that announces them when the database is gone", async () => {
  const failing = {
    query: () => Promise.reject(new Error("gone")),
    connect: () => Promise.reject(new Error("gone")),
  };
  const news = createAccessNews(failing as unknown as Parameters<typeof createAccessNews>[0]);
  const heard: string[] = [];
  news.subscribe((id) => heard.push(id));
  await news.announce("person-1");
  expect(heard).toEqual(["person-1"]);
});

it("hold no connection after they are closed", async () => {
  const pool = new pg.Pool({ connectionString: database().url, max: 1 });
  const news = createAccessNews(pool);
  await news.listen();
  await news.close();
  // The pool's one connection is free again.
  expect((await pool.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
  await pool.end();
});
