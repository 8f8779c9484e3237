/**
 * The month's public page, printed again as the report changes: at most twice
 * a second, and never while the browser is busy with the last one. The writer
 * is fetched when the first page is wanted.
 */
import type { Report } from "../../server/domain/report/model.ts";
import { type Cell, createCell } from "../editor/cell.ts";

/** Milliseconds between two pages. */
const REST = 500;

export type PrintedPage =
  | { readonly kind: "waiting" }
  | { readonly kind: "page"; readonly html: string }
  | { readonly kind: "failed" };

export interface PrintingPress {
  readonly page: Cell<PrintedPage>;
  stop(): void;
}

export type PagePrinter = (report: Report) => string;

/** The writer of a chronicle's pages, fetched when it is asked for. */
export function pageWriter(chronicleTitle: string): () => Promise<PagePrinter> {
  return async () => {
    const { printPage } = await import("./print-page.ts");
    return (report) => printPage(report, chronicleTitle);
  };
}

export function openPrintingPress(report: Cell<Report>, load: () => Promise<PagePrinter>): PrintingPress {
  const page = createCell<PrintedPage>({ kind: "waiting" });
  let print: PagePrinter | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastAt = Number.NEGATIVE_INFINITY;
  let isStopped = false;

  function printNow(): void {
    timer = undefined;
    if (isStopped || !print) return;
    const before = page.get();
    try {
      const html = print(report.get());
      if (before.kind !== "page" || before.html !== html) page.set({ kind: "page", html });
    } catch (error) {
      console.error("the page could not be printed", error);
      if (before.kind !== "page") page.set({ kind: "failed" });
    }
    lastAt = performance.now();
  }

  function printSoon(): void {
    timer ??= setTimeout(printNow, Math.max(0, lastAt + REST - performance.now()));
  }

  const unsubscribe = report.subscribe(printSoon);
  load().then(
    (loaded) => {
      print = loaded;
      printNow();
    },
    (error: unknown) => {
      console.error("the page's writer could not be fetched", error);
      page.set({ kind: "failed" });
    },
  );

  return {
    page,
    stop() {
      isStopped = true;
      clearTimeout(timer);
      unsubscribe();
    },
  };
}
