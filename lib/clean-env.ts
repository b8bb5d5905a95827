/** The part of spawn's options that gives the system's programs an environment: nothing of ours, English, times in UTC. */
export const CLEAN_ENV =
  // Windows finds its own libraries by the environment.
  process.platform === "win32"
    ? {}
    : // Next declares NODE_ENV to be there always.
      ({ env: { NODE_ENV: "production", PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" } } as const);
