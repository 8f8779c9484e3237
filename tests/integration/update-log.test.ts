/** The log on PostgreSQL keeps the contract of every log. */
import { randomUUID } from "node:crypto";
import { createUpdateLog } from "../../server/adapters/prisma/update-log.ts";
import { updateLogContract } from "../contracts/update-log.ts";
import { testDatabase } from "../factories/database.ts";

const database = testDatabase();

updateLogContract("PostgreSQL", async () => ({
  log: createUpdateLog(database()),
  personId: randomUUID(),
  async seed(lineage) {
    const docId = randomUUID();
    await database().prisma.docState.create({ data: { docId, lineage, schemaVersion: 3 } });
    return docId;
  },
}));
