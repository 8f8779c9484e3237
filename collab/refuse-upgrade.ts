/**
 * Answers a request for an upgrade with a plain HTTP refusal. The socket is
 * raw at this point: Node's HTTP server has handed it over.
 */
import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";

export function refuseUpgrade(socket: Duplex, status: 403 | 404 | 405 | 503, why: string): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const body = `${why}\n`;
  socket.once("finish", () => socket.destroy());
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}`,
      "Connection: close",
      "Content-Type: text/plain; charset=utf-8",
      `Content-Length: ${Buffer.byteLength(body)}`,
      "",
      body,
    ].join("\r\n"),
  );
}
