/** Wires the adapters to the ports, once per process: the only place where the two meet. */
import { type AccessNews, createAccessNews } from "./adapters/auth/access-changes.ts";
import { createPasswords } from "./adapters/auth/argon2-passwords.ts";
import { createGatekeeper } from "./adapters/auth/gatekeeper.ts";
import { randomIds, randomSecrets } from "./adapters/auth/random-ids.ts";
import { createSignInThrottle } from "./adapters/auth/sign-in-throttle.ts";
import { closedSourceDesk } from "./adapters/closed-source-desk.ts";
import { createDocumentHistory } from "./adapters/document-history.ts";
import { createDrafting } from "./adapters/drafting/worker-drafting.ts";
import { createEditionDrafter } from "./adapters/drafting-edition/edition-drafter.ts";
import { createMailer } from "./adapters/mail/mailer.ts";
import { createOpenReports } from "./adapters/open-reports.ts";
import { createContributionStore } from "./adapters/prisma/contribution-store.ts";
import type { Database } from "./adapters/prisma/database.ts";
import { createStorage } from "./adapters/prisma/stores.ts";
import { createUpdateLog } from "./adapters/prisma/update-log.ts";
import { createPublicEditions } from "./adapters/public-editions.ts";
import { createPublicationNews } from "./adapters/publication-news.ts";
import { createFileReading } from "./adapters/reading/worker-reading.ts";
import { acceptInvite } from "./commands/accept-invite.ts";
import { addComment } from "./commands/add-comment.ts";
import { addImport } from "./commands/add-import.ts";
import { approveEntry } from "./commands/approve-entry.ts";
import { askPublicSave } from "./commands/ask-public-save.ts";
import { changePassword } from "./commands/change-password.ts";
import { changeRoles } from "./commands/change-roles.ts";
import { checkReport, checkSource } from "./commands/check-report.ts";
import { chooseNotifications } from "./commands/choose-notifications.ts";
import { createChronicle } from "./commands/create-chronicle.ts";
import { createReport } from "./commands/create-report.ts";
import { createSetUpLink } from "./commands/create-set-up-link.ts";
import { acceptSuggestion, declineSuggestion } from "./commands/decide-suggestion.ts";
import { exportDraft } from "./commands/export-draft.ts";
import { exportWarc } from "./commands/export-warc.ts";
import { forgetExpired } from "./commands/forget-expired.ts";
import { importReport } from "./commands/import-report.ts";
import { invitePerson } from "./commands/invite-person.ts";
import { markCheckedByHand } from "./commands/mark-checked-by-hand.ts";
import { nameVersion } from "./commands/name-version.ts";
import { openNextMonth } from "./commands/open-next-month.ts";
import { pauseCheck, resumeCheck } from "./commands/pause-check.ts";
import { proposeImport } from "./commands/propose-import.ts";
import { publishReport } from "./commands/publish-report.ts";
import { readNotifications } from "./commands/read-notifications.ts";
import { recheckPublished } from "./commands/recheck-published.ts";
import { removeMember } from "./commands/remove-member.ts";
import { reopenReport } from "./commands/reopen-report.ts";
import { replyToComment } from "./commands/reply-to-comment.ts";
import { requestChanges } from "./commands/request-changes.ts";
import { reopenComment, resolveComment } from "./commands/resolve-comment.ts";
import { bringBackEntry, restoreEntryVersion } from "./commands/restore-entry.ts";
import { resumeInterruptedChecks } from "./commands/resume-interrupted-checks.ts";
import { revokeInvite } from "./commands/revoke-invite.ts";
import { revokeWaiver } from "./commands/revoke-waiver.ts";
import { runChecks } from "./commands/run-checks.ts";
import { savePublicly } from "./commands/save-publicly.ts";
import { sendDueLetters } from "./commands/send-due-letters.ts";
import { setSourceVerdict } from "./commands/set-source-verdict.ts";
import { setUpHouse } from "./commands/set-up-house.ts";
import { signIn } from "./commands/sign-in.ts";
import { signOut } from "./commands/sign-out.ts";
import { signOutEverywhere } from "./commands/sign-out-everywhere.ts";
import { submitEntries } from "./commands/submit-entries.ts";
import { submitEntry } from "./commands/submit-entry.ts";
import { suggestEdit } from "./commands/suggest-edit.ts";
import { tickCitation } from "./commands/tick-citation.ts";
import { updateAccount } from "./commands/update-account.ts";
import { uploadCopy } from "./commands/upload-copy.ts";
import { waiveFinding } from "./commands/waive-finding.ts";
import { withdrawEdition } from "./commands/withdraw-edition.ts";
import { withdrawSubmission } from "./commands/withdraw-submission.ts";
import { createLateDocuments } from "./late-documents.ts";
import type { AccessNotices } from "./ports/access-notices.ts";
import type { Deps } from "./ports/deps.ts";
import type { DocumentSeeder } from "./ports/document-seeder.ts";
import type { EditionStore } from "./ports/edition-store.ts";
import type { LiveDocuments } from "./ports/live-documents.ts";
import type { Mailer } from "./ports/mailer.ts";
import type { PublicationNews } from "./ports/publication-news.ts";
import type { SourceDesk } from "./ports/source-desk.ts";
import type { Clock, Gatekeeper, UpdateLog } from "./ports.ts";
import { accountPage } from "./queries/account-page.ts";
import { auditChain } from "./queries/audit-chain.ts";
import { auditPage } from "./queries/audit-page.ts";
import { checkProgress } from "./queries/check-progress.ts";
import { commentsOf } from "./queries/comments-of.ts";
import { copyFile } from "./queries/copy-file.ts";
import { copyDifference, copyView } from "./queries/copy-view.ts";
import { entryStatuses } from "./queries/entry-statuses.ts";
import { goneNotes, goneSources } from "./queries/gone-sources.ts";
import { historyTimeline } from "./queries/history-timeline.ts";
import { importPage } from "./queries/import-page.ts";
import { joinPage } from "./queries/join-page.ts";
import { listMonths } from "./queries/list-months.ts";
import { monthFacts } from "./queries/month-facts.ts";
import { newestEditions } from "./queries/newest-editions.ts";
import { notificationChoices, ownNotifications } from "./queries/own-notifications.ts";
import { entryPast, monthDifference, reportAt } from "./queries/past-report.ts";
import { publishGate } from "./queries/publish-gate.ts";
import { reportEditions } from "./queries/report-editions.ts";
import { reportForDesk } from "./queries/report-for-desk.ts";
import { reviewEntry } from "./queries/review-entry.ts";
import { reviewNames } from "./queries/review-names.ts";
import { reviewQueue } from "./queries/review-queue.ts";
import { setUpPage } from "./queries/set-up-page.ts";
import { signedInPerson } from "./queries/signed-in-person.ts";
import { sourceHistory } from "./queries/source-history.ts";
import { sourceStates } from "./queries/source-states.ts";
import { teamPage } from "./queries/team-page.ts";
import { worldFindings } from "./queries/world-findings.ts";

const COMMANDS = {
  acceptInvite,
  acceptSuggestion,
  addComment,
  addImport,
  approveEntry,
  askPublicSave,
  bringBackEntry,
  changePassword,
  changeRoles,
  checkReport,
  checkSource,
  chooseNotifications,
  createChronicle,
  createReport,
  createSetUpLink,
  declineSuggestion,
  exportDraft,
  exportWarc,
  forgetExpired,
  importReport,
  invitePerson,
  markCheckedByHand,
  nameVersion,
  openNextMonth,
  pauseCheck,
  proposeImport,
  publishReport,
  readNotifications,
  recheckPublished,
  removeMember,
  reopenComment,
  reopenReport,
  replyToComment,
  requestChanges,
  resolveComment,
  restoreEntryVersion,
  resumeCheck,
  resumeInterruptedChecks,
  revokeInvite,
  revokeWaiver,
  runChecks,
  sendDueLetters,
  savePublicly,
  setSourceVerdict,
  setUpHouse,
  signIn,
  signOut,
  signOutEverywhere,
  submitEntries,
  submitEntry,
  suggestEdit,
  tickCitation,
  updateAccount,
  uploadCopy,
  waiveFinding,
  withdrawEdition,
  withdrawSubmission,
};

const QUERIES = {
  accountPage,
  auditChain,
  auditPage,
  checkProgress,
  commentsOf,
  copyDifference,
  copyFile,
  copyView,
  entryPast,
  entryStatuses,
  goneSources,
  historyTimeline,
  importPage,
  joinPage,
  listMonths,
  monthDifference,
  monthFacts,
  newestEditions,
  notificationChoices,
  ownNotifications,
  publishGate,
  reportAt,
  reportEditions,
  reportForDesk,
  reviewEntry,
  reviewNames,
  reviewQueue,
  setUpPage,
  signedInPerson,
  sourceHistory,
  sourceStates,
  teamPage,
  worldFindings,
};

export interface ContainerSettings {
  readonly database: Database;
  readonly clock: Clock;
  /** Where people reach the house: scheme, host and port, no slash at the end. */
  readonly origin: string;
  /** From `readHouseKey`. */
  readonly houseKey: Uint8Array;
  readonly seeder: DocumentSeeder;
  /** Without them a use case that asks for one fails, and says so. */
  readonly documents?: LiveDocuments;
  /** From `openSourceDesk`; without it a use case that asks for it fails, and says so. */
  readonly sources?: SourceDesk;
  /** Without one, letters go to the console. */
  readonly mailer?: Mailer;
}

export interface Container {
  readonly commands: Bound<typeof COMMANDS>;
  readonly queries: Bound<typeof QUERIES>;
  readonly gatekeeper: Gatekeeper;
  readonly updateLog: UpdateLog;
  /** Call `listen` where other processes share the database, `close` before the database closes. */
  readonly accessNews: AccessNews;
  readonly publicationNews: PublicationNews;
  /** What the world may see; read by the public pages alone. */
  readonly editions: EditionStore;
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
    publicationNews: deps.publicationNews,
    editions: createPublicEditions(deps.storage.editions, () => goneNotes(deps)),
    clock,
    origin,
  };
}

/** What commands and queries are given here; tests put something else in the place of one or two. */
export function createDeps(settings: ContainerSettings, accessNotices: AccessNotices): Deps {
  const { database, clock, origin, houseKey, seeder } = settings;
  const secrets = randomSecrets;
  const documents = settings.documents ?? createLateDocuments();
  const storage = createStorage(database, { clock, secrets, origin });
  return {
    storage,
    history: createDocumentHistory(storage.history),
    clock,
    ids: randomIds,
    secrets,
    passwords: createPasswords(),
    throttle: createSignInThrottle(database, { clock, houseKey }),
    accessNotices,
    seeder,
    sources: settings.sources ?? closedSourceDesk,
    documents,
    drafting: createDrafting(),
    reading: createFileReading(),
    origin,
    openReports: createOpenReports({
      documents,
      contributions: createContributionStore(database),
      checks: storage.checks,
      clock,
    }),
    editionDrafter: createEditionDrafter(),
    publicationNews: createPublicationNews(),
    mailer: settings.mailer ?? createMailer({ smtpUrl: null, from: "" }),
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
