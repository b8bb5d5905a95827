/** The ESLint rule that keeps imports pointing one way (layers.mjs) and the server out of the browser's code. */
import path from "node:path";
import { moduleOf, wayToServer } from "./browser-safe.mjs";
import { forbidden, layerOf } from "./layers.mjs";

/** @type {import("eslint").Rule.RuleModule} */
export default {
  meta: {
    type: "problem",
    docs: {
      description: "imports point one way: env, errors ← db ← sync ← auth, couple ← features ← components ← app",
    },
    messages: {
      direction: "{{why}} ({{to}}). See design §8 and scripts/lint/layers.mjs.",
      server: "Components run in the browser, and this reaches the server: {{way}}.",
    },
    schema: [],
  },
  create(context) {
    const from = path
      .relative(context.cwd, context.filename)
      .replaceAll(path.sep, "/")
      .replace(/\.tsx?$/, "");
    const layer = layerOf(from)?.layer;
    if (layer === undefined) return {};

    const check = (node, typeOnly) => {
      if (node.source?.type !== "Literal" || typeof node.source.value !== "string") return;
      const to = moduleOf(node.source.value, from);
      // Styles and pictures have no direction.
      if (to === null || /\.(css|svg|png|woff2)$/.test(to)) return;
      const why = forbidden(from, to, typeOnly);
      if (why !== null) {
        context.report({ node: node.source, messageId: "direction", data: { why, to } });
      } else if (layer === "components" && !typeOnly) {
        const way = wayToServer(context.cwd, to);
        if (way !== null) context.report({ node: node.source, messageId: "server", data: { way: way.join(" → ") } });
      }
    };
    const isTypeOnly = (node) =>
      node.importKind === "type" ||
      node.exportKind === "type" ||
      (node.specifiers?.length > 0 && node.specifiers.every((one) => one.importKind === "type"));
    return {
      ImportDeclaration: (node) => check(node, isTypeOnly(node)),
      ExportNamedDeclaration: (node) => check(node, isTypeOnly(node)),
      ExportAllDeclaration: (node) => check(node, isTypeOnly(node)),
      ImportExpression: (node) => check(node, false),
    };
  },
};
