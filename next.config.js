/** @type {import("next").NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  // A lockfile in a folder above is none of ours.
  turbopack: { root: import.meta.dirname },
  // `npm test` checks the types; a start need not do it again.
  typescript: { ignoreBuildErrors: true },
  // Nothing here needs its pictures made smaller by the server: one way in less.
  images: { unoptimized: true },
  // Native or large, and needed on the server only: loaded from node_modules, not bundled.
  serverExternalPackages: ["@node-rs/argon2", "@prisma/client", "@prisma/adapter-pg", "pg", "next-auth"],
};
