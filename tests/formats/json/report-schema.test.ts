import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DomainError } from "../../../server/domain/errors.ts";
import type { Report } from "../../../server/domain/report/model.ts";
import { readJson } from "../../../server/formats/read/json/read-json.ts";
import { printReportSchema } from "../../../server/formats/write/json/report-json-schema.ts";
import { writeJson } from "../../../server/formats/write/json/write-json.ts";
import { readMonth } from "../../factories/read-month.ts";
import { cite, entry, report } from "../../factories/report.ts";
import { monthArbitrary } from "../text-reader/month-arbitrary.ts";

const published = readFileSync("docs/chronicle-report-1.schema.json", "utf8");

describe("the published JSON Schema", () => {
  it("is the one the code validates with", () => {
    expect(published).toBe(printReportSchema());
  });

  it("accepts what we write, by a validator that is not ours", () => {
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(published));
    fc.assert(
      fc.property(monthArbitrary(), (month) => {
        const read = readMonth(month.text, { month: "2031-03", language: month.language });
        expect(validate(JSON.parse(writeJson(read))), JSON.stringify(validate.errors)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it("refuses a day that is none, an unknown key and a missing one", () => {
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(published));
    const good = JSON.parse(writeJson(report(entry("2023-09-05", "The court sat.", cite(1)))));
    expect(validate(good)).toBe(true);
    expect(validate({ ...good, secret: 1 })).toBe(false);
    expect(validate({ ...good, setAside: undefined })).toBe(false);
    good.entries[0].date.start = "5 September";
    expect(validate(good)).toBe(false);
  });
});

describe("writeJson and readJson", () => {
  const one = report(entry("2023-09-05", "The court sat.", cite(1)));

  it("keep every value", async () => {
    await fc.assert(
      fc.asyncProperty(monthArbitrary(), async (month) => {
        const read = readMonth(month.text, { month: "2031-03", language: month.language });
        expect(await readJson(writeJson(read))).toEqual(read);
      }),
      { numRuns: 50 },
    );
  });

  it("put the keys in the schema's order, whatever order the value has", () => {
    const shuffled = Object.fromEntries(Object.entries(one).reverse()) as Report;
    expect(writeJson(shuffled)).toBe(writeJson(one));
    expect(writeJson(one)).toMatch(
      /^\{\n {2}"format": "chronicle-report\/1",\n {2}"report": \{\n {4}"month"/u,
    );
  });

  it.each([
    ["{", "not valid JSON"],
    ["[]", "no chronicle-report/1"],
    [writeJson(one).replace('"sourceId": "s1"', '"sourceId": "s9"'), "no source of the file"],
    [writeJson(one).replace('"id": "c1"', '"id": "e1"'), "stands twice"],
    [writeJson(one).replace("2023-09-05", "2023-09-31"), "must be a day that exists"],
  ])("refuse %#: %s", async (text, message) => {
    await expect(readJson(text)).rejects.toThrow(DomainError);
    await expect(readJson(text)).rejects.toThrow(message);
  });
});
