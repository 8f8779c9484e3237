/**
 * A connection through the team's own HTTP proxy, asked to CONNECT to an
 * address that was judged already, so that the proxy cannot be sent where we
 * would not go ourselves.
 */
import { connect, type Socket } from "node:net";
import { FetchError } from "./fetch-failure.ts";

/** Bytes of a proxy's answer; more is no answer to CONNECT. */
const ANSWER_LIMIT = 16_384;

export async function tunnelThrough(
  proxy: URL,
  address: string,
  port: number,
  signal: AbortSignal,
): Promise<Socket> {
  const target = `${address.includes(":") ? `[${address}]` : address}:${port}`;
  const login = proxy.username === "" ? "" : `Proxy-Authorization: Basic ${credentials(proxy)}\r\n`;
  const socket = connect(Number(proxy.port || 80), proxy.hostname.replace(/^\[|\]$/gu, ""));
  const stop = () => socket.destroy(new FetchError("time-out", "the proxy did not answer in time"));
  signal.addEventListener("abort", stop, { once: true });
  try {
    socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n${login}\r\n`);
    const status = await readStatus(socket);
    if (status !== 200) throw new FetchError("refused-connection", `the proxy answered ${status}`);
    return socket;
  } catch (error) {
    socket.on("error", () => undefined);
    socket.destroy();
    throw error;
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

function credentials(proxy: URL): string {
  const text = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
  return Buffer.from(text).toString("base64");
}

/** Reads up to the blank line; what came behind it goes back into the socket. */
function readStatus(socket: Socket): Promise<number> {
  return new Promise((resolve, reject) => {
    let answer = Buffer.alloc(0);
    const finish = (outcome: number | Error) => {
      socket.removeListener("data", take);
      socket.removeListener("error", finish);
      socket.removeListener("close", lost);
      socket.pause();
      if (typeof outcome === "number") resolve(outcome);
      else reject(outcome);
    };
    const lost = () => finish(new FetchError("connection-lost", "the proxy hung up"));
    const take = (chunk: Buffer) => {
      answer = Buffer.concat([answer, chunk]);
      const end = answer.indexOf("\r\n\r\n");
      if (end < 0 && answer.length > ANSWER_LIMIT) {
        return finish(new FetchError("bad-answer", "the proxy does not answer as one"));
      }
      if (end < 0) return;
      const status = /^HTTP\/1\.[01] (\d{3})/u.exec(answer.toString("latin1"))?.[1];
      finish(Number(status ?? 0));
      if (answer.length > end + 4) socket.unshift(answer.subarray(end + 4));
    };
    socket.on("data", take);
    socket.once("error", finish);
    socket.once("close", lost);
  });
}
