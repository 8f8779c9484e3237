/**
 * The adapter that Prisma's command line migrates through, without its engine
 * download. Version 6.19 has no mapping for two catalogue types that the
 * migration engine reads (`name`, `"char"`, and arrays of `name`); they are
 * text, so they are called text (PostgreSQL type OIDs, pg_type.dat).
 */
import { PrismaPg } from "@prisma/adapter-pg";

const TEXT = 25;
const TEXT_ARRAY = 1009;
const AS_TEXT: Readonly<Record<number, number>> = { 18: TEXT, 19: TEXT, 1003: TEXT_ARRAY };

interface Performs {
  performIO(query: unknown): Promise<{ fields: { dataTypeID: number }[] }>;
}

function patched<Adapter>(adapter: Adapter): Adapter {
  const performing = adapter as unknown as Performs;
  const performIO = performing.performIO.bind(performing);
  performing.performIO = async (query) => {
    const result = await performIO(query);
    for (const field of result.fields ?? []) field.dataTypeID = AS_TEXT[field.dataTypeID] ?? field.dataTypeID;
    return result;
  };
  return adapter;
}

export function createMigrationAdapter(connectionString: string): PrismaPg {
  letFinishedCommandEnd();
  const factory = new PrismaPg({ connectionString, allowExitOnIdle: true });
  const connect = factory.connect.bind(factory);
  const connectToShadowDb = factory.connectToShadowDb.bind(factory);
  factory.connect = async () => patched(await connect());
  factory.connectToShadowDb = async () => patched(await connectToShadowDb());
  return factory;
}

const LOCK_TIMEOUT_MS = 10_000;

/**
 * The engine guards its wait for the migration lock with a timer that it never clears, which would keep the finished
 * command alive for ten seconds. While it does wait, its connection keeps the process alive and the timer still fires.
 */
function letFinishedCommandEnd(): void {
  globalThis.setTimeout = new Proxy(globalThis.setTimeout, {
    apply(setTimeout, self, args: [callback: () => void, ms?: number]) {
      const timer: NodeJS.Timeout = Reflect.apply(setTimeout, self, args);
      if (args[1] === LOCK_TIMEOUT_MS) timer.unref();
      return timer;
    },
  });
}
