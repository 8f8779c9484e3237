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

/** One socket. `heard` collects propagation times, `acknowledged` the time from an edit to its "saved". */
export class Person {
  heard = [];
  acknowledged = [];
  frames = 0;
  bytes = 0;
  code = null;
  #marks = [];
  #doc = null;
  #text = null;

  constructor(url, origin, cookie, index) {
    this.index = index;
    this.ws = new WebSocket(url, { origin, headers: { cookie } });
    this.ready = new Promise((resolve, reject) => {
      this.ws.on("open", () => this.ws.send(frame(0, 0, Uint8Array.of(0))));
      this.ws.on("message", (data) => this.#read(data, resolve));
      this.ws.on("error", reject);
      this.ws.on("close", (code) => {
        this.code = code;
        reject(new Error(`closed with ${code}`));
      });
    });
  }

  #read(data, ready) {
    this.frames += 1;
    this.bytes += data.length;
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
    this.ws.send(frame(0, 1, Y.encodeStateAsUpdate(this.#doc, Y.encodeStateVector(this.#doc))));
    this.#text = this.#doc
      .getXmlFragment(`b:e${this.index % entries}`)
      .get(0)
      .get(0);
    this.#doc.on("update", (update) => this.ws.send(frame(0, 2, update)));
    this.edits = 0;
  }

  write(withMarks, withPresence) {
    this.edits += 1;
    const at = performance.now();
    this.#text.insert(this.#text.length, `@${Math.round(at * 1000)}@`);
    if (withMarks) {
      this.#marks.push({ n: this.edits, at });
      this.ws.send(frame(100, this.edits));
    }
    if (withPresence) this.ws.send(presence(this.#doc.clientID, this.edits));
  }

  get unacknowledged() {
    return this.#marks.length;
  }
}
