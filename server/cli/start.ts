/** `chronicle start`: opens the house and keeps it open until Ctrl-C. */
import { readSettings, type Settings } from "../env.server.ts";
import { type OpenHouse, openHouse } from "../main.ts";
import { tell } from "../tell-operator.ts";

export async function start(environment: NodeJS.ProcessEnv): Promise<void> {
  const house = await openUntilStopped(readSettings(environment));
  say(`Chronicle Desk is open at ${house.address}`);
  const setUp = await house.container.commands.createSetUpLink();
  if (setUp) say(`Nobody has an account yet. The first one is made here, once: ${setUp.link}`);
}

/** Closes in order on the first signal; a second one is for those who will not wait. */
export async function openUntilStopped(settings: Settings): Promise<OpenHouse> {
  let house: OpenHouse | null = null;
  let isClosing = false;
  const stop = (status: number) => {
    if (isClosing || house === null) process.exit(1);
    isClosing = true;
    say("Closing: what was written is being kept…");
    house.close().then(
      () => process.exit(status),
      (error: unknown) => {
        tell("it did not close in order", error);
        process.exit(1);
      },
    );
  };
  house = await openHouse(settings, (lost) => {
    tell(lost.message);
    stop(1);
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => stop(0));
  return house;
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
