/** A real browser for tests: the system's Chromium, or the one the environment names. */
import { accessSync, constants } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const USUAL_PATHS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Path of a browser to run; an error that says what to install when there is none. */
function chromiumPath(): string {
  const named = process.env.CHROMIUM;
  const paths = named ? [named] : [...USUAL_PATHS, chromium.executablePath()];
  const found = paths.find(isExecutable);
  if (found) return found;
  throw new Error("These tests need Chromium: install it, or set CHROMIUM to its path");
}

export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
