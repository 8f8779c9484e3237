/** The month that every server of `collab.mjs` begins with, and how each of them talks to its parent. */
import { readdirSync, readFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import * as Y from "yjs";

export const ENTRIES = Number(process.env.ENTRIES ?? 100);

export function seedUpdate() {
  const doc = new Y.Doc();
  doc.clientID = 1;
  doc.transact(() => {
    for (let i = 0; i < ENTRIES; i++) {
      doc.getMap("entries").set(`e${i}`, { order: `a${i}`, createdAt: 0, createdBy: "seed" });
      doc.getMap(`e:e${i}`).set("start", "2031-03-05");
      for (let k = 0; k < 2; k++) {
        const paragraph = new Y.XmlElement("paragraph");
        paragraph.insert(0, [
          new Y.XmlText("On this day something happened that has to be told. ".repeat(6)),
        ]);
        doc.getXmlFragment(`b:e${i}`).push([paragraph]);
      }
    }
  });
  return Y.encodeStateAsUpdate(doc);
}

/** Answers "begin" by counting from zero, "end" with the costs since; `more` adds the server's own. */
export function answerParent(port, { begin = () => undefined, more = () => ({}), close }) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  let cpu = process.cpuUsage();
  process.on("message", async (message) => {
    if (message === "begin") {
      cpu = process.cpuUsage();
      begin();
      delay.enable();
      delay.reset();
      return;
    }
    const used = process.cpuUsage(cpu);
    process.send({
      cpuSeconds: (used.user + used.system) / 1e6,
      loopP99: delay.percentile(99) / 1e6,
      loopMax: delay.max / 1e6,
      rss: process.memoryUsage.rss() / 1024 / 1024,
      ...more(),
    });
    await close();
    process.exit(0);
  });
  process.send({ port });
}

/** CPU seconds of a process's children up to now, where the system tells (Linux, 100 ticks a second). */
export function childrenCpu(parent) {
  let ticks = 0;
  for (const name of readdirSync("/proc").filter((one) => /^\d+$/.test(one))) {
    try {
      const fields = readFileSync(`/proc/${name}/stat`, "utf8").split(") ")[1].split(" ");
      if (Number(fields[1]) === parent) ticks += Number(fields[11]) + Number(fields[12]);
    } catch {
      // It ended while we looked.
    }
  }
  return ticks / 100;
}
