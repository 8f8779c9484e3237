/** Our adapter for Lucia, with the house's clock the machine's and with it far away. */
import { describe } from "vitest";
import { createLuciaAdapter } from "../../server/adapters/auth/lucia-adapter.ts";
import { randomSecrets } from "../../server/adapters/auth/random-ids.ts";
import { createPeopleStore } from "../../server/adapters/prisma/people-store.ts";
import { luciaAdapterContract } from "../contracts/lucia-adapter.ts";
import { somePerson } from "../contracts/people-store.ts";
import { testDatabase } from "../factories/database.ts";
import { createFakeClock } from "./fake-clock.ts";

const database = testDatabase();

describe.each([
  ["the machine's clock", { now: () => Date.now() }],
  ["another clock", createFakeClock()],
])("by %s", (_name, clock) => {
  luciaAdapterContract(
    () => createLuciaAdapter(database().prisma, { clock, secrets: randomSecrets }),
    async () => {
      const person = somePerson();
      await createPeopleStore(database().prisma).add(person);
      return person.id;
    },
  );
});
