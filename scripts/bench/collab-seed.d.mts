export const ENTRIES: number;
export function seedUpdate(): Uint8Array;
export function answerParent(
  port: number,
  parts: {
    readonly begin?: () => void;
    readonly more?: () => Record<string, number>;
    readonly close: () => Promise<unknown>;
  },
): void;
export function childrenCpu(parent: number): number;
