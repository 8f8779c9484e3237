/**
 * A house to test in: the real container on a real database, with a clock the
 * test moves. People are made straight in the tables, with one ready hash, so
 * that a test pays for argon2 only when it is about passwords.
 */
import { randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeAll } from "vitest";
import type { CollabLimits } from "../../collab/limits.ts";
import { type CollabServer, createCollabServer } from "../../collab/server.ts";
import { createPasswords } from "../../server/adapters/auth/argon2-passwords.ts";
import { documentSeeder } from "../../server/adapters/document-seeder.ts";
import { type Container, createContainer, createDeps } from "../../server/container.server.ts";
import type { Actor } from "../../server/domain/policy/actor.ts";
import type { Role } from "../../server/domain/policy/roles.ts";
import { validateTransaction } from "../../server/formats/ydoc/validate-transaction.ts";
import { createLateDocuments } from "../../server/late-documents.ts";
import type { Deps } from "../../server/ports/deps.ts";
import type { DocumentSeeder } from "../../server/ports/document-seeder.ts";
import type { Letter, Mailer } from "../../server/ports/mailer.ts";
import { type TestDatabase, testDatabase } from "../factories/database.ts";
import { createFakeClock, type FakeClock } from "./fake-clock.ts";

export const PASSWORD = "a copper kettle on the stove";

/** What the server is told about a visitor. */
export const VISITOR = { address: "203.0.113.7", userAgent: "Testing Browser 1.0" };

export interface TestPerson {
  readonly personId: string;
  readonly email: string;
  /** A Cookie header. */
  readonly cookie: string;
  /** As a request at this moment would know them. */
  actor(): Promise<Actor>;
}

export interface TestHouse extends Container {
  readonly database: TestDatabase;
  readonly clock: FakeClock;
  readonly deps: Deps;
  /** The shared documents' server; its sockets are open where a test hands it upgrades. */
  readonly collab: CollabServer;
  /** Makes a team without members and gives its id. */
  addTeam(name?: string): Promise<string>;
  /** Makes a person, in a team unless it is null, and signs them in. */
  addPerson(teamId: string | null, ...roles: readonly Role[]): Promise<TestPerson>;
  addChronicle(teamId: string): Promise<{ readonly chronicleId: string; readonly slug: string }>;
  /** The people whose access was announced as changed since the last call. */
  announced(): readonly string[];
  /** The letters sent since the last call. */
  letters(): readonly Letter[];
}

/** Seeds that say what was seeded, so that a test can read it back. */
const readableSeeder: DocumentSeeder = {
  seed: (report, author) => ({
    seed: new TextEncoder().encode(JSON.stringify({ report, author })),
    lineage: randomBytes(16).toString("hex"),
    schemaVersion: 1,
  }),
};

export interface TestHouseOptions {
  /** Real shared documents, as a running house seeds and serves them: `deps.documents` works. */
  readonly liveDocuments?: boolean;
  readonly limits?: Partial<CollabLimits>;
}

/** One house for the tests of the surrounding file. `origin` decides the form of the cookie. */
export function testHouse(
  origin = "https://desk.example.org",
  options: TestHouseOptions = {},
): () => TestHouse {
  const database = testDatabase();
  let house: TestHouse | null = null;
  beforeAll(async () => {
    house = await openHouse(database(), origin, options);
  });
  afterAll(() => house?.collab.close());
  return () => {
    if (!house) throw new Error("the house is there only while tests run");
    return house;
  };
}

async function openHouse(
  database: TestDatabase,
  origin: string,
  { liveDocuments = false, limits = {} }: TestHouseOptions,
): Promise<TestHouse> {
  const clock = createFakeClock();
  const documents = createLateDocuments();
  let letters: Letter[] = [];
  const mailer: Mailer = { send: async (letter) => letters.push(letter) > 0 };
  const seeder = liveDocuments ? documentSeeder : readableSeeder;
  const settings = { database, clock, origin, houseKey: randomBytes(32), seeder, documents, mailer };
  const container = createContainer(settings);
  const collab = createCollabServer({
    log: container.updateLog,
    gatekeeper: container.gatekeeper,
    accessChanges: container.accessNews,
    clock: { now: () => Date.now() },
    validator: validateTransaction,
    origin,
    limits,
  });
  if (liveDocuments) documents.open(collab.documents);
  const deps = createDeps(settings, container.accessNews);
  const { storage } = deps;
  const passwordHash = await createPasswords().hash(PASSWORD);
  let heard: string[] = [];
  container.accessNews.subscribe((personId) => heard.push(personId));

  return {
    ...container,
    database,
    collab,
    clock,
    deps,

    async addTeam(name = "Night Desk") {
      const id = randomUUID();
      await storage.teams.add({ id, name, createdAt: clock.now() });
      return id;
    },

    async addPerson(teamId, ...roles) {
      const id = randomUUID();
      const email = `${id}@example.org`;
      const createdAt = clock.now();
      await storage.people.add({ id, email, name: "Aru Bekova", language: "en", passwordHash, createdAt });
      if (teamId) await storage.members.add({ teamId, personId: id, roles, createdAt });
      const { name, value } = await storage.sessions.open(id, VISITOR.userAgent);
      const cookie = `${name}=${value}`;
      return { personId: id, email, cookie, actor: () => actorOf(container, cookie) };
    },

    async addChronicle(teamId) {
      const chronicleId = randomUUID();
      const slug = `c-${chronicleId}`;
      const title = "Steppe Chronicle";
      await storage.chronicles.add({
        id: chronicleId,
        teamId,
        slug,
        title,
        language: "en",
        createdAt: clock.now(),
      });
      return { chronicleId, slug };
    },

    letters() {
      const since = letters;
      letters = [];
      return since;
    },

    announced() {
      const since = heard;
      heard = [];
      return since;
    },
  };
}

async function actorOf({ queries }: Container, cookie: string): Promise<Actor> {
  const person = await queries.signedInPerson(cookie);
  if (!person) throw new Error("nobody is signed in with this cookie");
  return person;
}
