/**
 * Opens a house: database, HTTP, sockets; and closes it in the reverse order,
 * so that nothing accepted is lost.
 */
import { createServer, type Server } from "node:http";
import { describeNotice } from "../collab/notices.ts";
import { createCollabServer } from "../collab/server.ts";
import { readHouseKey } from "./adapters/auth/house-key.ts";
import { documentSeeder } from "./adapters/document-seeder.ts";
import { createMailer } from "./adapters/mail/mailer.ts";
import { createPublishedSources } from "./adapters/published-sources.ts";
import { type OpenSourceDesk, openSourceDesk } from "./adapters/source-desk.ts";
import { type Container, createContainer } from "./container.server.ts";
import { DomainError } from "./domain/errors.ts";
import type { Settings } from "./env.server.ts";
import { validateTransaction } from "./formats/ydoc/validate-transaction.ts";
import { createApp } from "./http/create-app.ts";
import { createLateDocuments } from "./late-documents.ts";
import { openData } from "./open-data.ts";
import { readSourceSettings } from "./source-settings.server.ts";
import { tell } from "./tell-operator.ts";

export interface OpenHouse {
  readonly container: Container;
  readonly address: string;
  close(): Promise<void>;
}

/** Milliseconds. */
const HOUR = 3_600_000;
const MINUTE = 60_000;
const SOON = 5_000;

/** `onLost` is told when another process has taken over the data: this house must then be closed. */
export async function openHouse(
  settings: Settings,
  onLost: (error: DomainError) => void = (error) => tell(error.message),
): Promise<OpenHouse> {
  const closing: (() => Promise<void>)[] = [];
  // Once: a second call finds nothing left to close.
  const close = async () => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  try {
    const sourceSettings = readSourceSettings(process.env);
    const data = await openData(settings, onLost);
    closing.push(() => data.close());
    const documents = createLateDocuments();
    const sourceDesk = openSourceDesk({
      pool: data.database.pool,
      published: createPublishedSources(data.database.pool, documents),
      dataDir: settings.dataDir,
      settings: sourceSettings,
      onError: (error) => tell("work in the background failed; it will be tried again", error),
    });
    closing.push(() => sourceDesk.close());
    const container = createContainer({
      database: data.database,
      clock: { now: () => Date.now() },
      origin: settings.origin,
      houseKey: await readHouseKey(settings.dataDir),
      seeder: documentSeeder,
      documents,
      sources: sourceDesk.desk,
      mailer: createMailer({ smtpUrl: settings.smtpUrl, from: settings.mailFrom, onError: tell }),
    });
    await container.accessNews.listen();
    closing.push(() => container.accessNews.close());
    const collab = createCollabServer({
      log: container.updateLog,
      gatekeeper: container.gatekeeper,
      accessChanges: container.accessNews,
      clock: container.clock,
      validator: validateTransaction,
      origin: settings.origin,
      tell: (notice) => {
        const line = describeNotice(notice);
        if (line !== null) tell(line);
      },
    });
    documents.open(collab.documents);
    const app = await createApp(
      { ...container, presence: collab.presence },
      data.isHealthy,
      settings.trustedProxies,
    );
    const server = createServer(app);
    server.on("upgrade", (req, socket, head) => collab.handleUpgrade(req, socket, head));
    await listen(server, settings);
    // Last in, first out: sockets are told to come back, requests finish, then the database goes.
    closing.push(() => stopListening(server));
    closing.push(() => collab.close());
    closing.push(forgetHourly(container));
    closing.push(sendLettersByTheMinute(container));
    closing.push(startChecks(sourceDesk, container));
    return { container, address: settings.origin, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Letters that were not taken over at once. Gives what stops it. */
function sendLettersByTheMinute({ commands }: Container): () => Promise<void> {
  // A slow mail server may take longer than a minute.
  let isSending = false;
  const send = async () => {
    isSending = true;
    try {
      const given = await commands.sendDueLetters();
      if (given > 0) tell(`${given} letters were given up after three days; what they told of is in the app`);
    } catch (error) {
      tell("letters could not be looked through", error);
    }
    isSending = false;
  };
  const timer = setInterval(() => void (isSending || send()), MINUTE);
  timer.unref();
  return async () => clearInterval(timer);
}

/** Gives what stops it. */
function forgetHourly({ commands }: Container): () => Promise<void> {
  let running = Promise.resolve();
  const timer = setInterval(() => {
    running = commands
      .forgetExpired()
      .catch((error: unknown) => tell("what has expired was not forgotten", error));
  }, HOUR);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}

/**
 * Link checks are work in the background: what keeps them from starting, such as a database that is coming back,
 * must not keep people from writing. Gives what stops the trying.
 */
function startChecks({ jobs }: OpenSourceDesk, { commands }: Container): () => Promise<void> {
  let isClosing = false;
  let wake = () => {};
  const starting = (async () => {
    while (!isClosing) {
      try {
        await jobs.start(commands);
        await commands.resumeInterruptedChecks();
        return;
      } catch (error) {
        if (isClosing) return;
        tell("link checks could not start; they are tried again", error);
        await new Promise<void>((resolve) => {
          wake = resolve;
          setTimeout(resolve, SOON).unref();
        });
      }
    }
  })();
  return async () => {
    isClosing = true;
    wake();
    await starting;
  };
}

function listen(server: Server, { port, host }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === "EADDRINUSE";
      const message = `Port ${port} is taken by another program; stop it, or set PORT to another number.`;
      reject(isTaken ? new DomainError("PORT_TAKEN", message) : error);
    });
    server.listen(port, host, resolve);
  });
}

function stopListening(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
