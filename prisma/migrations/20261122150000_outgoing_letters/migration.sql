-- CreateTable
CREATE TABLE "outgoing_letter" (
    "id" UUID NOT NULL,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "next_try_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "outgoing_letter_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "outgoing_letter_next_try_at_idx" ON "outgoing_letter"("next_try_at");
