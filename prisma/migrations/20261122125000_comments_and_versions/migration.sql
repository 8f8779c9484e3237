-- AlterTable
ALTER TABLE "doc_update" ADD COLUMN "co_author_id" UUID;

-- CreateTable
CREATE TABLE "history_snapshot" (
    "doc_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "state" BYTEA NOT NULL,

    CONSTRAINT "history_snapshot_pkey" PRIMARY KEY ("doc_id","seq")
);

-- CreateTable
CREATE TABLE "authorship_index" (
    "doc_id" UUID NOT NULL,
    "up_to" BIGINT NOT NULL,
    "index" BYTEA NOT NULL,

    CONSTRAINT "authorship_index_pkey" PRIMARY KEY ("doc_id")
);

-- AddForeignKey
ALTER TABLE "history_snapshot" ADD CONSTRAINT "history_snapshot_doc_id_fkey" FOREIGN KEY ("doc_id") REFERENCES "doc_state"("doc_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "authorship_index" ADD CONSTRAINT "authorship_index_doc_id_fkey" FOREIGN KEY ("doc_id") REFERENCES "doc_state"("doc_id") ON DELETE CASCADE ON UPDATE CASCADE;
