-- The table of the first version was never written to, and bytes are now kept in the copy store, under their hash.
DROP TABLE "archived_copy";

-- CreateTable
CREATE TABLE "archived_copy" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "source_id" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,
    "taken_by_id" UUID,
    "media_type" TEXT NOT NULL,
    "status" INTEGER,
    "is_truncated" BOOLEAN NOT NULL,
    "bytes_sha256" TEXT NOT NULL,
    "byte_length" INTEGER NOT NULL,
    "headers" TEXT NOT NULL,
    "headers_sha256" TEXT NOT NULL,
    "chain" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "text_sha256" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "checker" TEXT NOT NULL,

    CONSTRAINT "archived_copy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "link_observation" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "source_id" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "evidence" TEXT NOT NULL,
    "metadata" TEXT NOT NULL,
    "vantage" TEXT NOT NULL,
    "checker" TEXT NOT NULL,
    "copy_id" UUID,

    CONSTRAINT "link_observation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hand_check" (
    "n" BIGSERIAL NOT NULL,
    "report_id" UUID NOT NULL,
    "source_id" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT,

    CONSTRAINT "hand_check_pkey" PRIMARY KEY ("n")
);

-- CreateTable
CREATE TABLE "check_run" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "asked_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "check_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "check_item" (
    "run_id" UUID NOT NULL,
    "source_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "url" TEXT NOT NULL,
    "observation_id" UUID,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "check_item_pkey" PRIMARY KEY ("run_id","source_id")
);

-- CreateIndex
CREATE INDEX "archived_copy_report_id_source_id_taken_at_idx" ON "archived_copy"("report_id", "source_id", "taken_at");

-- CreateIndex
CREATE INDEX "link_observation_report_id_source_id_at_idx" ON "link_observation"("report_id", "source_id", "at");

-- CreateIndex
CREATE INDEX "hand_check_report_id_source_id_idx" ON "hand_check"("report_id", "source_id");

-- CreateIndex
CREATE INDEX "check_run_report_id_state_idx" ON "check_run"("report_id", "state");

-- AddForeignKey
ALTER TABLE "check_item" ADD CONSTRAINT "check_item_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "check_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Kept copies, observations and hand checks are evidence: rows are added and never changed or taken away.
CREATE TRIGGER "archived_copy_is_final" BEFORE UPDATE OR DELETE OR TRUNCATE ON "archived_copy" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "link_observation_is_final" BEFORE UPDATE OR DELETE OR TRUNCATE ON "link_observation" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "hand_check_is_final" BEFORE UPDATE OR DELETE OR TRUNCATE ON "hand_check" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
