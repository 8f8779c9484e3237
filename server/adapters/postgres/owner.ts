/** Which process answers for the server, and stops it: whoever started it, or adopted it when that one was gone. */

/** True when the process of this number runs, whoever's it is. */
function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** `recorded` is what the last owner wrote, its process number. */
export function mayTakeOver(recorded: string | null): boolean {
  const pid = Number(recorded);
  return !Number.isInteger(pid) || pid <= 0 || pid === process.pid || !isProcessAlive(pid);
}
