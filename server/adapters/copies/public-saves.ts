/** How orders to a public archive stand, in this process's memory; the oldest are forgotten first. */
import type { PublicSave, PublicSaves } from "../../ports/public-archive.ts";

const MOST = 1_000;

export function createPublicSaves(): PublicSaves {
  const saves = new Map<string, PublicSave>();
  return {
    of: (reportId, sourceId) => saves.get(`${reportId} ${sourceId}`) ?? null,
    note({ reportId, sourceId }, save) {
      const key = `${reportId} ${sourceId}`;
      saves.delete(key);
      saves.set(key, save);
      for (const oldest of saves.keys()) {
        if (saves.size <= MOST) break;
        saves.delete(oldest);
      }
    },
  };
}
