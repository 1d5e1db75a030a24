CREATE TABLE "batches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"day" date NOT NULL,
	"version" text DEFAULT '' NOT NULL,
	"lang" text DEFAULT '' NOT NULL,
	"ui" text DEFAULT '' NOT NULL,
	"guide" text DEFAULT '' NOT NULL,
	"step" text DEFAULT '' NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "counts" (
	"day" date NOT NULL,
	"version" text DEFAULT '' NOT NULL,
	"lang" text DEFAULT '' NOT NULL,
	"ui" text DEFAULT '' NOT NULL,
	"guide" text DEFAULT '' NOT NULL,
	"step" text DEFAULT '' NOT NULL,
	"kind" text DEFAULT '' NOT NULL,
	"key" text DEFAULT '' NOT NULL,
	"n" bigint NOT NULL,
	CONSTRAINT "counts_day_version_lang_ui_guide_step_kind_key_pk" PRIMARY KEY("day","version","lang","ui","guide","step","kind","key")
);
--> statement-breakpoint
CREATE TABLE "journals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "unanswered" (
	"kind" text DEFAULT '' NOT NULL,
	"lang" text DEFAULT '' NOT NULL,
	"hash" text NOT NULL,
	"n" integer NOT NULL,
	"text" text,
	"first" date NOT NULL,
	"last" date NOT NULL,
	CONSTRAINT "unanswered_kind_lang_hash_pk" PRIMARY KEY("kind","lang","hash")
);
--> statement-breakpoint
CREATE INDEX "batches_at" ON "batches" USING btree ("at");--> statement-breakpoint
CREATE INDEX "comments_day" ON "comments" USING btree ("day");--> statement-breakpoint
CREATE INDEX "counts_guide" ON "counts" USING btree ("guide","day");