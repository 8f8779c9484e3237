/** Runs one of PostgreSQL's programs to its end; as root, in the name of a user that PostgreSQL accepts. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

export interface ProgramResult {
  readonly code: number | null;
  readonly output: string;
}

export interface Identity {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root: there, `nobody`; elsewhere null, oneself. */
export function postgresIdentity(): Identity | null {
  if (process.getuid?.() !== 0) return null;
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((one) => one.startsWith("nobody:"));
  const [, , uid, gid] = line?.split(":") ?? [];
  return { uid: Number(uid ?? 65_534), gid: Number(gid ?? 65_534) };
}

export function runProgram(
  program: string,
  args: readonly string[],
  identity: Identity | null,
): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...args], {
      // A terminal's Ctrl-C goes to the whole group; the server must outlive it until we stop it in order.
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      cwd: "/",
      env: { ...process.env, LC_ALL: "C", TZ: "UTC", PGTZ: "UTC" },
      ...(identity ?? {}),
    });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.stderr.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.once("error", reject);
    // "exit", not "close": the server that pg_ctl starts keeps the pipes it inherits.
    child.once("exit", (code) => resolve({ code, output }));
  });
}
