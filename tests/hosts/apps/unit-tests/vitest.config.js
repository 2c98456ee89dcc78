import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    dangerouslyIgnoreUnhandledErrors: false,
    projects: ['jsdom', 'happy-dom'].map((environment) => ({
      test: { name: environment, environment, include: ['*.test.jsx'] },
    })),
  },
});
