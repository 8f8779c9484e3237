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
import { addComment } from "./commands/comments/add-comment.ts";
import { acceptSuggestion, declineSuggestion } from "./commands/comments/decide-suggestion.ts";
import { replyToComment } from "./commands/comments/reply-to-comment.ts";
import { reopenComment, resolveComment } from "./commands/comments/resolve-comment.ts";
import { suggestEdit } from "./commands/comments/suggest-edit.ts";
import { publishReport } from "./commands/editions/publish-report.ts";
import { reopenReport } from "./commands/editions/reopen-report.ts";
import { revokeWaiver } from "./commands/editions/revoke-waiver.ts";
import { waiveFinding } from "./commands/editions/waive-finding.ts";
import { withdrawEdition } from "./commands/editions/withdraw-edition.ts";
import { addImport } from "./commands/months/add-import.ts";
import { createChronicle } from "./commands/months/create-chronicle.ts";
import { createReport } from "./commands/months/create-report.ts";
import { exportDraft } from "./commands/months/export-draft.ts";
import { importReport } from "./commands/months/import-report.ts";
import { nameVersion } from "./commands/months/name-version.ts";
import { openNextMonth } from "./commands/months/open-next-month.ts";
import { proposeImport } from "./commands/months/propose-import.ts";
import { bringBackEntry, restoreEntryVersion } from "./commands/months/restore-entry.ts";
import { chooseNotifications } from "./commands/notices/choose-notifications.ts";
import { readNotifications } from "./commands/notices/read-notifications.ts";
import { sendDueLetters } from "./commands/notices/send-due-letters.ts";
import { acceptInvite } from "./commands/people/accept-invite.ts";
import { changePassword } from "./commands/people/change-password.ts";
import { changeRoles } from "./commands/people/change-roles.ts";
import { createSetUpLink } from "./commands/people/create-set-up-link.ts";
import { forgetExpired } from "./commands/people/forget-expired.ts";
import { invitePerson } from "./commands/people/invite-person.ts";
import { removeMember } from "./commands/people/remove-member.ts";
import { revokeInvite } from "./commands/people/revoke-invite.ts";
import { setUpHouse } from "./commands/people/set-up-house.ts";
import { signIn } from "./commands/people/sign-in.ts";
import { signOut } from "./commands/people/sign-out.ts";
import { signOutEverywhere } from "./commands/people/sign-out-everywhere.ts";
import { updateAccount } from "./commands/people/update-account.ts";
import { approveEntry } from "./commands/review/approve-entry.ts";
import { requestChanges } from "./commands/review/request-changes.ts";
import { setSourceVerdict } from "./commands/review/set-source-verdict.ts";
import { submitEntries } from "./commands/review/submit-entries.ts";
import { submitEntry } from "./commands/review/submit-entry.ts";
import { tickCitation } from "./commands/review/tick-citation.ts";
import { withdrawSubmission } from "./commands/review/withdraw-submission.ts";
import { askPublicSave } from "./commands/sources/ask-public-save.ts";
import { checkReport, checkSource } from "./commands/sources/check-report.ts";
import { exportWarc } from "./commands/sources/export-warc.ts";
import { markCheckedByHand } from "./commands/sources/mark-checked-by-hand.ts";
import { pauseCheck, resumeCheck } from "./commands/sources/pause-check.ts";
import { recheckPublished } from "./commands/sources/recheck-published.ts";
import { resumeInterruptedChecks } from "./commands/sources/resume-interrupted-checks.ts";
import { runChecks } from "./commands/sources/run-checks.ts";
import { savePublicly } from "./commands/sources/save-publicly.ts";
import { uploadCopy } from "./commands/sources/upload-copy.ts";
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
import { auditChain } from "./queries/audit/audit-chain.ts";
import { auditPage } from "./queries/audit/audit-page.ts";
import { newestEditions } from "./queries/editions/newest-editions.ts";
import { reportEditions } from "./queries/editions/report-editions.ts";
import { historyTimeline } from "./queries/months/history-timeline.ts";
import { importPage } from "./queries/months/import-page.ts";
import { listMonths } from "./queries/months/list-months.ts";
import { monthFacts } from "./queries/months/month-facts.ts";
import { entryPast, monthDifference, reportAt } from "./queries/months/past-report.ts";
import { reportForDesk } from "./queries/months/report-for-desk.ts";
import { accountPage } from "./queries/people/account-page.ts";
import { joinPage } from "./queries/people/join-page.ts";
import { notificationChoices, ownNotifications } from "./queries/people/own-notifications.ts";
import { setUpPage } from "./queries/people/set-up-page.ts";
import { signedInPerson } from "./queries/people/signed-in-person.ts";
import { teamPage } from "./queries/people/team-page.ts";
import { commentsOf } from "./queries/review/comments-of.ts";
import { entryStatuses } from "./queries/review/entry-statuses.ts";
import { publishGate } from "./queries/review/publish-gate.ts";
import { reviewEntry } from "./queries/review/review-entry.ts";
import { reviewNames } from "./queries/review/review-names.ts";
import { reviewQueue } from "./queries/review/review-queue.ts";
import { checkProgress } from "./queries/sources/check-progress.ts";
import { copyFile } from "./queries/sources/copy-file.ts";
import { copyDifference, copyView } from "./queries/sources/copy-view.ts";
import { goneNotes, goneSources } from "./queries/sources/gone-sources.ts";
import { sourceHistory } from "./queries/sources/source-history.ts";
import { sourceStates } from "./queries/sources/source-states.ts";
import { worldFindings } from "./queries/sources/world-findings.ts";

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
