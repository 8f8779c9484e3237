/**
 * The people of `collab.mjs`: many sockets in one process, some of which
 * write. Every edit carries its own time, and every socket that hears of it
 * reads that time out of the bytes, so that one clock measures both ends.
 */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import WebSocket from "ws";
import * as Y from "yjs";

const TOKEN = /@(\d+)@/g;

function frame(...parts) {
  const encoder = encoding.createEncoder();
  for (const part of parts) {
    if (typeof part === "number") encoding.writeVarUint(encoder, part);
    else encoding.writeVarUint8Array(encoder, part);
  }
  return encoding.toUint8Array(encoder);
}

function presence(clientId, clock) {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarUint(encoder, clientId);
  encoding.writeVarUint(encoder, clock);
  const position = { type: null, tname: null, item: { client: clientId, clock }, assoc: 0 };
  encoding.writeVarString(encoder, JSON.stringify({ cursor: { anchor: position, head: position } }));
  return frame(1, encoding.toUint8Array(encoder));
}

/** Hocuspocus puts the document's name before every message and wants a token before anything else. */
function envelope(name) {
  if (name === null) return { wrap: (bytes) => bytes, hello: null, skip: 0 };
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, name);
  const prefix = encoding.toUint8Array(encoder);
  encoding.writeVarUint(encoder, 2);
  encoding.writeVarUint(encoder, 0);
  encoding.writeVarString(encoder, "token");
  return {
    wrap: (bytes) => Buffer.concat([prefix, bytes]),
    hello: encoding.toUint8Array(encoder),
    skip: prefix.length,
  };
}

/** One socket. `heard` collects propagation times, `acknowledged` the time from an edit to its "saved". */
export class Person {
  heard = [];
  acknowledged = [];
  frames = 0;
  bytes = 0;
  code = null;
  #marks = [];
  #doc = null;
  #envelope;
  #text = null;

  /** `name` only where messages carry it. */
  constructor(url, origin, cookie, index, name = null) {
    this.index = index;
    this.#envelope = envelope(name);
    this.ws = new WebSocket(url, { origin, headers: { cookie } });
    this.ready = new Promise((resolve, reject) => {
      this.ws.on("open", () => {
        if (this.#envelope.hello) this.ws.send(this.#envelope.hello);
        this.#send(frame(0, 0, Uint8Array.of(0)));
      });
      this.ws.on("message", (data) => {
        this.bytes += data.length;
        this.#read(this.#envelope.skip > 0 ? data.subarray(this.#envelope.skip) : data, resolve);
      });
      this.ws.on("error", reject);
      this.ws.on("close", (code) => {
        this.code = code;
        reject(new Error(`closed with ${code}`));
      });
    });
  }

  #send(bytes) {
    this.ws.send(this.#envelope.wrap(bytes));
  }

  #read(data, ready) {
    this.frames += 1;
    if (data[0] === 0 && data[1] === 2) this.#hear(data);
    else if (data[0] === 101) this.#acknowledge(data);
    else if (data[0] === 0 && data[1] === 1) {
      this.state = new Uint8Array(data);
      ready();
    }
  }

  #hear(data) {
    const now = performance.now();
    for (const [, time] of data.toString("latin1").matchAll(TOKEN))
      this.heard.push(now - Number(time) / 1000);
  }

  #acknowledge(data) {
    const decoder = decoding.createDecoder(data);
    decoding.readVarUint(decoder);
    const upTo = decoding.readVarUint(decoder);
    const now = performance.now();
    while (this.#marks.length > 0 && this.#marks[0].n <= upTo) {
      this.acknowledged.push(now - this.#marks.shift().at);
    }
  }

  /** Prepares to write in an entry of one's own; what the others write is only listened to. */
  takePen(entries) {
    this.#doc = new Y.Doc();
    const decoder = decoding.createDecoder(this.state);
    decoding.readVarUint(decoder);
    decoding.readVarUint(decoder);
    Y.applyUpdate(this.#doc, decoding.readVarUint8Array(decoder));
    this.#send(frame(0, 1, Y.encodeStateAsUpdate(this.#doc, Y.encodeStateVector(this.#doc))));
    this.#text = this.#doc
      .getXmlFragment(`b:e${this.index % entries}`)
      .get(0)
      .get(0);
    this.#doc.on("update", (update) => this.#send(frame(0, 2, update)));
    this.edits = 0;
  }

  write(withMarks, withPresence) {
    this.edits += 1;
    const at = performance.now();
    this.#text.insert(this.#text.length, `@${Math.round(at * 1000)}@`);
    if (withMarks) {
      this.#marks.push({ n: this.edits, at });
      this.#send(frame(100, this.edits));
    }
    if (withPresence) this.#send(presence(this.#doc.clientID, this.edits));
  }

  get unacknowledged() {
    return this.#marks.length;
  }
}
