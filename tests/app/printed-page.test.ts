/** The press that prints the preview: how often, and what stays when a printing fails. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createCell } from "../../app/editor/cell.ts";
import { openPrintingPress, type PagePrinter } from "../../app/preview/printed-page.ts";
import type { Report } from "../../server/domain/report/model.ts";
import { entry, report } from "../factories/report.ts";

const titled = (title: string): Report => {
  const made = report(entry("2023-09-05", "The court sat."));
  return { ...made, report: { ...made.report, title } };
};
const printTitle: PagePrinter = ({ report: { title } }) => `<h1>${title}</h1>`;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it("prints at once, then at most twice a second, and always the latest", async () => {
  const cell = createCell(titled("0"));
  const print = vi.fn(printTitle);
  const press = openPrintingPress(cell, async () => print);
  expect(press.page.get()).toEqual({ kind: "waiting" });
  await vi.advanceTimersByTimeAsync(0);
  expect(press.page.get()).toEqual({ kind: "page", html: "<h1>0</h1>" });
  for (let at = 1; at <= 40; at++) {
    cell.set(titled(String(at)));
    await vi.advanceTimersByTimeAsync(100);
  }
  await vi.advanceTimersByTimeAsync(1000);
  expect(press.page.get()).toEqual({ kind: "page", html: "<h1>40</h1>" });
  expect(print.mock.calls.length).toBeGreaterThan(5);
  expect(print.mock.calls.length).toBeLessThanOrEqual(10);
  press.stop();
});

it("prints a change that came while the writer was fetched", async () => {
  const cell = createCell(titled("before"));
  let arrive = (_print: PagePrinter) => {};
  const press = openPrintingPress(cell, () => new Promise((resolve) => (arrive = resolve)));
  cell.set(titled("meanwhile"));
  await vi.advanceTimersByTimeAsync(2000);
  expect(press.page.get()).toEqual({ kind: "waiting" });
  arrive(printTitle);
  await vi.advanceTimersByTimeAsync(0);
  expect(press.page.get()).toEqual({ kind: "page", html: "<h1>meanwhile</h1>" });
  press.stop();
});

it("keeps the last good page when one cannot be printed, and says so when there is none", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  const cell = createCell(titled("good"));
  const orFail: PagePrinter = (one) => {
    if (one.report.title === "bad") throw new Error("no such character");
    return printTitle(one);
  };
  const press = openPrintingPress(cell, async () => orFail);
  await vi.advanceTimersByTimeAsync(0);
  cell.set(titled("bad"));
  await vi.advanceTimersByTimeAsync(1000);
  expect(press.page.get()).toEqual({ kind: "page", html: "<h1>good</h1>" });
  const hopeless = openPrintingPress(createCell(titled("bad")), async () => orFail);
  const unfetched = openPrintingPress(cell, () => Promise.reject(new Error("offline")));
  await vi.advanceTimersByTimeAsync(0);
  expect([hopeless.page.get(), unfetched.page.get()]).toEqual([{ kind: "failed" }, { kind: "failed" }]);
  for (const one of [press, hopeless, unfetched]) one.stop();
});

it("prints no more once it is stopped", async () => {
  const cell = createCell(titled("last"));
  const print = vi.fn(printTitle);
  const press = openPrintingPress(cell, async () => print);
  await vi.advanceTimersByTimeAsync(0);
  cell.set(titled("too late"));
  press.stop();
  await vi.advanceTimersByTimeAsync(2000);
  expect(print).toHaveBeenCalledTimes(1);
});
