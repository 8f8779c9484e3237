/**
 * Completes `package-lock.json` after `npm install`. A tool that comes as one
 * package per platform names them all as optional; npm leaves out of the lock
 * those it could not look up (a mirror that has only some), and `npm ci` then
 * refuses the lock on every machine. They are written in by name, version and
 * platform; npm skips them where they do not fit and fetches them where they do.
 */
import { readFileSync, writeFileSync } from "node:fs";

const path = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(path, "utf8"));

const SYSTEMS = ["android", "darwin", "freebsd", "linux", "openbsd", "openharmony", "win32"];
const PROCESSORS = ["arm64", "arm", "ia32", "loong64", "ppc64", "riscv64", "s390x", "x64"];

/** "…-linux-arm64-musl" → linux, arm64, musl; null for a name that says no platform. */
function platformOf(name) {
  const words = name.split(/[-/]/);
  const os = SYSTEMS.find((one) => words.includes(one));
  const cpu = PROCESSORS.find((one) => words.includes(one));
  if (!os || !cpu) return null;
  const libc = words.includes("musl") ? ["musl"] : words.includes("gnu") && os === "linux" ? ["glibc"] : null;
  return { cpu: [cpu], ...(libc && { libc }), os: [os] };
}

const added = [];
for (const owner of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(owner.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`;
    const platform = platformOf(name);
    if (lock.packages[key] || !platform || !/^\d/.test(version)) continue;
    lock.packages[key] = { version, ...platform, ...(owner.dev && { dev: true }), optional: true };
    added.push(`${name}@${version}`);
  }
}
const byName = ([a], [b]) => (a < b ? -1 : 1);
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(byName));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${added.length} platform packages written in\n`);
