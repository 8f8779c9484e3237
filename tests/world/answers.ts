/** What a made-up server answers, as short words for the catalogue. */
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import type { Answering } from "./replay-server.ts";

type Headers = Readonly<Record<string, string>>;
const HTML = { "content-type": "text/html; charset=utf-8" };

export function html(body: string, status = 200, headers: Headers = {}): Answering {
  return (_, response) => response.writeHead(status, { ...HTML, ...headers }).end(body);
}

export function bytes(body: Uint8Array, contentType: string, headers: Headers = {}): Answering {
  return (_, response) => response.writeHead(200, { "content-type": contentType, ...headers }).end(body);
}

export function status(code: number, headers: Headers = {}, body = `<h1>${code}</h1>`): Answering {
  return html(body, code, headers);
}

/** Letters beyond ASCII go out as their UTF-8 bytes, as servers send them. */
export function redirect(location: string, code = 301): Answering {
  const header = Buffer.from(location, "utf8").toString("latin1");
  return (_, response) => response.writeHead(code, { location: header }).end();
}

const PACK = { gzip: gzipSync, br: brotliCompressSync, deflate: deflateSync, "raw deflate": deflateRawSync };

export function packed(body: string, how: keyof typeof PACK): Answering {
  const encoding = how === "raw deflate" ? "deflate" : how;
  return bytes(PACK[how](body), "text/html; charset=utf-8", { "content-encoding": encoding });
}

/** Takes the request and says nothing. */
export const silence: Answering = () => undefined;

/** A character now and then, for ever. */
export const slowDrip: Answering = (_, response) => {
  response.writeHead(200, HTML);
  const timer = setInterval(() => response.write("<p>word</p>"), 20);
  response.once("close", () => clearInterval(timer));
};

/** Hangs up in the middle. */
export const hangUp: Answering = (request) => {
  request.socket.destroy();
};

/** Answers with each in turn, then with the last for ever. */
export function inTurn(...answers: readonly Answering[]): Answering {
  let at = 0;
  return (request, response) => {
    const answer = answers[Math.min(at, answers.length - 1)];
    at += 1;
    answer?.(request, response);
  };
}

/** `text` in Windows-1251: ASCII, Russian letters and the few signs these pages use. */
export function windows1251(text: string): Uint8Array {
  const SIGNS: Readonly<Record<string, number>> = {
    "«": 0xab,
    "»": 0xbb,
    "—": 0x97,
    "–": 0x96,
    "№": 0xb9,
    ё: 0xb8,
    Ё: 0xa8,
  };
  return Uint8Array.from(text, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x80) return code;
    if (code >= 0x410 && code <= 0x44f) return code - 0x410 + 0xc0;
    const sign = SIGNS[character];
    if (sign === undefined) throw new Error(`${character} is not in this little Windows-1251`);
    return sign;
  });
}
