/**
 * `npm start`, `npm run dev` and `npm run demo`: from whatever state the clone is in to a running server, doing only what is missing.
 *
 *   node scripts/start.mjs            install, generate, build, serve
 *   node scripts/start.mjs --dev      install, generate, serve with hot reload
 *   node scripts/start.mjs --demo     the same as without, on data of its own, with two made-up partners
 *   node scripts/start.mjs --prepare  install, generate, build, and stop there (used by the Dockerfile)
 *
 * This first file is written so that an old Node can read it and say that it is old. The rest is imported after that.
 */
const needed = [20, 19];

function nodeIsTooOld() {
  const version = process.versions.node.split(".").map(Number);
  return version[0] < needed[0] || (version[0] === needed[0] && version[1] < needed[1]);
}

if (nodeIsTooOld()) {
  console.error("Node too old: need ≥ " + needed.join(".") + ", you have " + process.versions.node + ".");
  process.exit(1);
}

import("./steps.mjs")
  .then(function (steps) {
    return start(steps);
  })
  .catch(function (error) {
    console.error(error.name === "StepFailed" ? error.message : error);
    process.exit(1);
  });

async function start(steps) {
  const flag = process.argv[2];
  if (flag !== undefined && flag !== "--dev" && flag !== "--demo" && flag !== "--prepare") {
    console.error("Unknown option " + flag + ". There are --dev, --demo and --prepare.");
    process.exit(1);
  }
  await steps.install();
  await steps.generate();
  if (flag !== "--dev") await steps.build();
  if (flag === "--prepare") return;
  const serve = await import("./serve.mjs");
  serve.serve(flag === "--dev" ? "development" : "production", flag === "--demo");
}
