/** PDFs in the reading thread: their words, and what is made to exhaust or confuse whoever reads them. */
import { deflateSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWorkerPageReader } from "../../../server/adapters/extract/worker-page-reader.ts";
import { isCut } from "../../../server/domain/quotations/cut-text.ts";
import type { PageReader } from "../../../server/ports/page-reader.ts";
import { pdf } from "../../world/pdf.ts";
import { workerProgram } from "../../world/worker-program.ts";
import { pageBytes } from "./saved-page.ts";

const ORDER =
  "Order No. 14 of the Tarn district. The clerk shall bring the register of permits to the hall of the grain exchange by noon on 7 March, and shall not copy it before.";
const RUSSIAN =
  "Постановление № 14. Секретарь обязан принести реестр разрешений в зал хлебной биржи до полудня 7 марта и не вправе снимать с него копии.";

const program = workerProgram();

describe("PDFs in the reading thread", () => {
  let reader: PageReader;
  const read = (body: Uint8Array) =>
    reader.read({ body, contentType: "application/pdf", url: "https://court.example.org/order.pdf" });
  const words = async (body: Uint8Array) => (await read(body))?.readable?.replace(/\s+/gu, " ") ?? null;
  beforeAll(() => {
    reader = // More time than a house gives: the machine that runs the tests may be slow.
      reader = createWorkerPageReader({ program: program(), timeLimit: 20_000 });
  });
  afterAll(() => reader.close());

  it("give their words, lines joined as they stand, in every script", async () => {
    expect(await words(pdf([ORDER, RUSSIAN]))).toBe(`${ORDER} ${RUSSIAN}`);
  });

  it("say who made them and when; a file's name is no title", async () => {
    const facts = await read(pdf([ORDER], { title: "Order No. 14", author: "R. Oster", made: "20310304" }));
    expect(facts?.metadata).toEqual({
      title: { value: "Order No. 14", origin: "document" },
      author: { value: "R. Oster", origin: "document" },
      publishedOn: { value: "2031-03-04", origin: "document" },
      language: { value: "en", origin: "document" },
    });
    expect((await read(pdf([ORDER], { title: "prikaz-14.docx" })))?.metadata.title).toBeUndefined();
  });

  it("without words, a scan, are no words", async () => {
    expect(
      (await read(pdf([], { streams: [deflateSync(Buffer.from("0 0 10 10 re f"))] })))?.readable,
    ).toBeNull();
  });

  it("of a thousand pages give their beginning, and say when they go on", async () => {
    const pages = Array.from({ length: 1_000 }, (_, at) => `Page ${at + 1}. ${ORDER.repeat(8)}`);
    const text = (await read(pdf(pages)))?.readable ?? "";
    expect(text).toContain("Page 1. Order No. 14");
    expect(isCut(text)).toBe(true);
  });

  it.each([
    ["is locked", pdf([ORDER], { isEncrypted: true })],
    ["is only its first line", new TextEncoder().encode("%PDF-1.7\n")],
    [
      "is a line and then noise",
      Uint8Array.from({ length: 50_000 }, (_, at) =>
        at < 8 ? ("%PDF-1.7".codePointAt(at) ?? 0) : (at * 7_919) % 251,
      ),
    ],
    [
      "names itself as its own parent",
      new TextEncoder().encode(
        "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]>>endobj trailer<</Root 1 0 R>>",
      ),
    ],
  ])("one that %s says nothing, and the next page is read", async (_, body) => {
    expect((await read(body))?.readable ?? null).toBeNull();
    expect((await read(pageBytes("telegram")))?.marks).toContain("telegram-post");
  });

  it("cut off in the middle gives what can be read, or nothing", async () => {
    const whole = pdf([ORDER, ORDER, RUSSIAN]);
    await read(whole.subarray(0, whole.length / 2));
    expect(await words(whole)).toContain("Order No. 14");
  });

  it("that unpacks to hundreds of megabytes is stopped, and the next one is read", async () => {
    const bomb = deflateSync(Buffer.alloc(250_000_000, "(x) Tj "), { level: 1 });
    await read(pdf([], { streams: [bomb] }));
    expect(await words(pdf([ORDER]))).toBe(ORDER);
  }, 60_000);
});
