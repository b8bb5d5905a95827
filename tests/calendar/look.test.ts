import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");
const darkFrom = css.indexOf("@media (prefers-color-scheme: dark)");
const tokensIn = (text: string) =>
  Object.fromEntries([...text.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((m) => [m[1]!, m[2]!]));
const light = tokensIn(css.slice(0, darkFrom));
const modes = { light, dark: { ...light, ...tokensIn(css.slice(darkFrom, css.indexOf("@theme {"))) } };

type Rgb = [number, number, number];
type Matrix = [Rgb, Rgb, Rgb];

/** WCAG 2.2, relative luminance. */
function linear(hex: string): Rgb {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as Rgb;
}
const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(linear(one)), luminance(linear(other))].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Machado, Oliveira & Fernandes 2009, severity 1.0: what is left of a colour for eyes without one kind of cone. */
const EYES: Record<string, Matrix> = {
  all: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
const times = (matrix: Matrix, v: Rgb) =>
  matrix.map((row) => Math.max(0, row[0] * v[0] + row[1] * v[1] + row[2] * v[2])) as Rgb;

/** Ottosson 2020, OKLab: distances that look alike are alike. */
function oklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

const HUES = [1, 2, 3, 4, 5, 6, 7, 8];

describe.each(Object.entries(modes))("%s", (_mode, token) => {
  const of = (name: string) => token[name]!;

  test.each([
    ["ink", ["paper", "surface", "sunk", "danger-soft"]],
    ["ink-soft", ["paper", "surface", "sunk"]],
    ["danger", ["paper", "surface", "danger-soft"]],
    ["on-act", ["act", "act-hover"]],
  ])("%s can be read on %j", (words, grounds) => {
    for (const ground of grounds) expect(contrast(of(words), of(ground)), ground).toBeGreaterThanOrEqual(4.5);
  });

  test("edges of controls, focus and the present stand out", () => {
    for (const edge of ["line-strong", "focus", "now"]) {
      for (const ground of ["paper", "surface"]) expect(contrast(of(edge), of(ground)), edge).toBeGreaterThanOrEqual(3);
    }
  });

  test.each(HUES)("hue %i can be read and seen", (hue) => {
    const [solid, on, ink, soft] = ["solid", "on", "ink", "soft"].map((part) => of(`hue-${hue}-${part}`));
    expect(contrast(on!, solid!)).toBeGreaterThanOrEqual(4.5);
    for (const ground of [of("paper"), of("surface"), soft!])
      expect(contrast(ink!, ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of("ink"), soft!)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(Object.entries(EYES))("the hues stay apart for %s eyes", (_eyes, matrix) => {
    for (const one of HUES) {
      for (const other of HUES.filter((hue) => hue > one)) {
        const [a, b] = [one, other].map((hue) => oklab(times(matrix, linear(of(`hue-${hue}-solid`))))) as [Rgb, Rgb];
        expect(Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]), `${one} and ${other}`).toBeGreaterThan(0.06);
      }
    }
  });
});
