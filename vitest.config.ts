import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: ["tests/integration/postgres-global-setup.ts"],
    // Fewer threads than cores would hide races; more would only fight over two cores.
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 180_000,
    restoreMocks: true,
    // Whoever polls waits for a machine that is busy with other things as well.
    expect: { poll: { timeout: 60_000 } },
  },
});
