/** The tests' own log keeps the contract that the real one keeps. */
import { updateLogContract } from "../contracts/update-log.ts";
import { MemoryLog } from "./kit/memory-log.ts";

updateLogContract("in memory", async () => {
  const log = new MemoryLog();
  let count = 0;
  return {
    log,
    personId: "aida",
    seed: async (lineage) => {
      count += 1;
      log.seed(`doc-${count}`, lineage, 3);
      return `doc-${count}`;
    },
  };
});
