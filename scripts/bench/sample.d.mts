import type { Report } from "../../server/domain/report/model.ts";

export function sampleReport(count: number): Report;
export function sampleMarkdown(count: number): string;
