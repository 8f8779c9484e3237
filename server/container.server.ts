/** Wires the adapters to the ports, once per process: the only place where the two meet. */
import { type AccessNews, createAccessNews } from "./adapters/auth/access-changes.ts";
import { createPasswords } from "./adapters/auth/argon2-passwords.ts";
import { createGatekeeper } from "./adapters/auth/gatekeeper.ts";
import { randomIds, randomSecrets } from "./adapters/auth/random-ids.ts";
import { createSignInThrottle } from "./adapters/auth/sign-in-throttle.ts";
import type { Database } from "./adapters/prisma/database.ts";
import { createStorage } from "./adapters/prisma/stores.ts";
import { createUpdateLog } from "./adapters/prisma/update-log.ts";
import { acceptInvite } from "./commands/accept-invite.ts";
import { changePassword } from "./commands/change-password.ts";
import { changeRoles } from "./commands/change-roles.ts";
import { createChronicle } from "./commands/create-chronicle.ts";
import { createReport } from "./commands/create-report.ts";
import { createSetUpLink } from "./commands/create-set-up-link.ts";
import { forgetExpired } from "./commands/forget-expired.ts";
import { importReport } from "./commands/import-report.ts";
import { invitePerson } from "./commands/invite-person.ts";
import { removeMember } from "./commands/remove-member.ts";
import { revokeInvite } from "./commands/revoke-invite.ts";
import { setUpHouse } from "./commands/set-up-house.ts";
import { signIn } from "./commands/sign-in.ts";
import { signOut } from "./commands/sign-out.ts";
import { signOutEverywhere } from "./commands/sign-out-everywhere.ts";
import { updateAccount } from "./commands/update-account.ts";
import type { AccessNotices } from "./ports/access-notices.ts";
import type { Deps } from "./ports/deps.ts";
import type { DocumentSeeder } from "./ports/document-seeder.ts";
import type { Clock, Gatekeeper, UpdateLog } from "./ports.ts";
import { accountPage } from "./queries/account-page.ts";
import { joinPage } from "./queries/join-page.ts";
import { listMonths } from "./queries/list-months.ts";
import { reportForDesk } from "./queries/report-for-desk.ts";
import { setUpPage } from "./queries/set-up-page.ts";
import { signedInPerson } from "./queries/signed-in-person.ts";
import { teamPage } from "./queries/team-page.ts";

const COMMANDS = {
  acceptInvite,
  changePassword,
  changeRoles,
  createChronicle,
  createReport,
  createSetUpLink,
  forgetExpired,
  importReport,
  invitePerson,
  removeMember,
  revokeInvite,
  setUpHouse,
  signIn,
  signOut,
  signOutEverywhere,
  updateAccount,
};

const QUERIES = { accountPage, joinPage, listMonths, reportForDesk, setUpPage, signedInPerson, teamPage };

export interface ContainerSettings {
  readonly database: Database;
  readonly clock: Clock;
  /** Where people reach the house: scheme, host and port, no slash at the end. */
  readonly origin: string;
  /** From `readHouseKey`. */
  readonly houseKey: Uint8Array;
  readonly seeder: DocumentSeeder;
}

export interface Container {
  readonly commands: Bound<typeof COMMANDS>;
  readonly queries: Bound<typeof QUERIES>;
  readonly gatekeeper: Gatekeeper;
  readonly updateLog: UpdateLog;
  /** Call `listen` where other processes share the database, `close` before the database closes. */
  readonly accessNews: AccessNews;
  readonly clock: Clock;
  readonly origin: string;
}

export function createContainer(settings: ContainerSettings): Container {
  const { database, clock, origin } = settings;
  const accessNews = createAccessNews(database.pool);
  const deps = createDeps(settings, accessNews);
  return {
    commands: bind(COMMANDS, deps),
    queries: bind(QUERIES, deps),
    gatekeeper: createGatekeeper(database, deps),
    updateLog: createUpdateLog(database),
    accessNews,
    clock,
    origin,
  };
}

/** What commands and queries are given here; tests put something else in the place of one or two. */
export function createDeps(settings: ContainerSettings, accessNotices: AccessNotices): Deps {
  const { database, clock, origin, houseKey, seeder } = settings;
  const secrets = randomSecrets;
  return {
    storage: createStorage(database, { clock, secrets, origin }),
    clock,
    ids: randomIds,
    secrets,
    passwords: createPasswords(),
    throttle: createSignInThrottle(database, { clock, houseKey }),
    accessNotices,
    seeder,
    origin,
  };
}

type UseCase = (deps: Deps, ...args: never[]) => unknown;

/** Each use case without its first argument. */
type Bound<UseCases extends Record<string, UseCase>> = {
  readonly [Name in keyof UseCases]: UseCases[Name] extends (deps: Deps, ...args: infer Args) => infer Result
    ? (...args: Args) => Result
    : never;
};

function bind<UseCases extends Record<string, UseCase>>(useCases: UseCases, deps: Deps): Bound<UseCases> {
  const bound = Object.entries(useCases).map(([name, useCase]) => [name, useCase.bind(null, deps)]);
  return Object.fromEntries(bound) as Bound<UseCases>;
}
