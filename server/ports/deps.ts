/** What commands and queries are given; each names the few it needs. */
import type { Clock } from "../ports.ts";
import type { AccessNotices } from "./access-notices.ts";
import type { DocumentHistory } from "./document-history.ts";
import type { DocumentSeeder } from "./document-seeder.ts";
import type { Drafting } from "./drafting.ts";
import type { EditionDrafter } from "./edition-drafter.ts";
import type { FileReading } from "./file-reading.ts";
import type { Ids } from "./ids.ts";
import type { LiveDocuments } from "./live-documents.ts";
import type { Mailer } from "./mailer.ts";
import type { OpenReports } from "./open-reports.ts";
import type { Passwords } from "./passwords.ts";
import type { PublicationNews } from "./publication-news.ts";
import type { Secrets } from "./secrets.ts";
import type { SignInThrottle } from "./sign-in-throttle.ts";
import type { SourceDesk } from "./source-desk.ts";
import type { Storage } from "./storage.ts";

export interface Deps {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly secrets: Secrets;
  readonly passwords: Passwords;
  readonly throttle: SignInThrottle;
  readonly accessNotices: AccessNotices;
  readonly seeder: DocumentSeeder;
  readonly documents: LiveDocuments;
  readonly history: DocumentHistory;
  readonly drafting: Drafting;
  readonly reading: FileReading;
  readonly sources: SourceDesk;
  /** Scheme, host and port that people reach the house under, without a slash at the end. */
  readonly origin: string;
  readonly openReports: OpenReports;
  readonly editionDrafter: EditionDrafter;
  readonly publicationNews: PublicationNews;
  readonly mailer: Mailer;
}
