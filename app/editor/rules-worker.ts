/** The worker's own file: what comes in goes to the reader, what the reader says goes out. */
import type { FromReader, ToReader } from "./month-messages.ts";
import { createMonthReader } from "./month-reader.ts";

interface WorkerScope {
  onmessage: ((event: MessageEvent<ToReader>) => void) | null;
  postMessage(message: FromReader): void;
}

// The project's types are those of a page; a worker's own scope has no name in them.
const scope = globalThis as unknown as WorkerScope;
const read = createMonthReader((message) => scope.postMessage(message));
scope.onmessage = ({ data }) => read(data);
