-- Review, publication and what the house remembers of both.
-- CreateTable
CREATE TABLE "entry_review" (
    "n" BIGSERIAL NOT NULL,
    "report_id" UUID NOT NULL,
    "entry_id" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "source_ids" TEXT[],
    "reason" TEXT,
    "content" TEXT,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "entry_review_pkey" PRIMARY KEY ("n")
);

-- CreateTable
CREATE TABLE "source_verdict" (
    "n" BIGSERIAL NOT NULL,
    "report_id" UUID NOT NULL,
    "source_id" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "binding" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "reason" TEXT,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "source_verdict_pkey" PRIMARY KEY ("n")
);

-- CreateTable
CREATE TABLE "citation_tick" (
    "n" BIGSERIAL NOT NULL,
    "report_id" UUID NOT NULL,
    "entry_id" TEXT NOT NULL,
    "citation_id" TEXT NOT NULL,
    "binding" TEXT NOT NULL,
    "is_ticked" BOOLEAN NOT NULL,
    "seq" BIGINT NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "citation_tick_pkey" PRIMARY KEY ("n")
);

-- CreateTable
CREATE TABLE "waiver" (
    "n" BIGSERIAL NOT NULL,
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "line" TEXT NOT NULL,
    "binding" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "is_alone" BOOLEAN NOT NULL,
    "seq" BIGINT NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by_id" UUID,

    CONSTRAINT "waiver_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "edition" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "n" INTEGER NOT NULL,
    "digest" TEXT NOT NULL,
    "corrections" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "is_alone" BOOLEAN NOT NULL,
    "seq" BIGINT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by_id" UUID NOT NULL,

    CONSTRAINT "edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "edition_file" (
    "edition_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "edition_file_pkey" PRIMARY KEY ("edition_id","kind")
);

-- CreateTable
CREATE TABLE "withdrawal" (
    "edition_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "withdrawal_pkey" PRIMARY KEY ("edition_id")
);

-- CreateTable
CREATE TABLE "report_reopening" (
    "report_id" UUID NOT NULL,
    "edition" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_reopening_pkey" PRIMARY KEY ("report_id","edition")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "team_id" UUID NOT NULL,
    "n" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "person_id" UUID,
    "kind" TEXT NOT NULL,
    "facts" TEXT NOT NULL,
    "previous" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("team_id","n")
);

-- CreateTable
CREATE TABLE "comment" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "entry_id" TEXT NOT NULL,
    "field" TEXT,
    "anchor_start" BYTEA,
    "anchor_end" BYTEA,
    "quote" TEXT NOT NULL DEFAULT '',
    "prefix" TEXT NOT NULL DEFAULT '',
    "suffix" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_id" UUID,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment_reply" (
    "id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "comment_reply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "suggestion" (
    "comment_id" UUID NOT NULL,
    "replacement" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "word" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,

    CONSTRAINT "suggestion_pkey" PRIMARY KEY ("comment_id")
);

-- CreateTable
CREATE TABLE "named_version" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "name" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "named_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "entry_id" TEXT,
    "count" INTEGER NOT NULL DEFAULT 1,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification_setting" (
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "in_app" BOOLEAN NOT NULL,
    "by_mail" BOOLEAN NOT NULL,

    CONSTRAINT "notification_setting_pkey" PRIMARY KEY ("person_id","kind")
);

-- CreateTable
CREATE TABLE "contribution_ledger" (
    "doc_id" UUID NOT NULL,
    "up_to" BIGINT NOT NULL,
    "ledger" BYTEA NOT NULL,

    CONSTRAINT "contribution_ledger_pkey" PRIMARY KEY ("doc_id")
);

-- CreateIndex
CREATE INDEX "entry_review_report_id_entry_id_idx" ON "entry_review"("report_id", "entry_id");

-- CreateIndex
CREATE INDEX "source_verdict_report_id_source_id_idx" ON "source_verdict"("report_id", "source_id");

-- CreateIndex
CREATE INDEX "citation_tick_report_id_entry_id_idx" ON "citation_tick"("report_id", "entry_id");

-- CreateIndex
CREATE UNIQUE INDEX "waiver_n_key" ON "waiver"("n");

-- CreateIndex
CREATE INDEX "waiver_report_id_idx" ON "waiver"("report_id");

-- CreateIndex
CREATE UNIQUE INDEX "edition_report_id_n_key" ON "edition"("report_id", "n");

-- CreateIndex
CREATE INDEX "comment_report_id_entry_id_idx" ON "comment"("report_id", "entry_id");

-- CreateIndex
CREATE INDEX "comment_reply_comment_id_idx" ON "comment_reply"("comment_id");

-- CreateIndex
CREATE INDEX "named_version_report_id_seq_idx" ON "named_version"("report_id", "seq");

-- CreateIndex
CREATE INDEX "notification_person_id_read_at_idx" ON "notification"("person_id", "read_at");

-- AddForeignKey
ALTER TABLE "entry_review" ADD CONSTRAINT "entry_review_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_verdict" ADD CONSTRAINT "source_verdict_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation_tick" ADD CONSTRAINT "citation_tick_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waiver" ADD CONSTRAINT "waiver_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition" ADD CONSTRAINT "edition_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_file" ADD CONSTRAINT "edition_file_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_reopening" ADD CONSTRAINT "report_reopening_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_reply" ADD CONSTRAINT "comment_reply_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "named_version" ADD CONSTRAINT "named_version_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_setting" ADD CONSTRAINT "notification_setting_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution_ledger" ADD CONSTRAINT "contribution_ledger_doc_id_fkey" FOREIGN KEY ("doc_id") REFERENCES "doc_state"("doc_id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What was said and published stays as it was said and published, whatever program asks.
-- \x3B is a semicolon: Prisma's JavaScript engine cuts statements at every plain one, also inside a function.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS E'
BEGIN
    RAISE EXCEPTION ''% rows are never changed or deleted'', TG_TABLE_NAME USING ERRCODE = ''restrict_violation''\x3B
END
';

CREATE TRIGGER "edition_is_final" BEFORE UPDATE OR DELETE OR TRUNCATE ON "edition" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "edition_file_is_final" BEFORE UPDATE OR DELETE OR TRUNCATE ON "edition_file" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "withdrawal_is_final" BEFORE UPDATE OR DELETE OR TRUNCATE ON "withdrawal" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "report_reopening_is_final" BEFORE UPDATE OR DELETE OR TRUNCATE ON "report_reopening" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "audit_event_is_final" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_event" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "entry_review_is_final" BEFORE UPDATE OR DELETE OR TRUNCATE ON "entry_review" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "source_verdict_is_final" BEFORE UPDATE OR DELETE OR TRUNCATE ON "source_verdict" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "citation_tick_is_final" BEFORE UPDATE OR DELETE OR TRUNCATE ON "citation_tick" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
