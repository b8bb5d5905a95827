/** What the eight hues of app/globals.css are called. */
export const HUE_NAMES: Record<number, string> = {
  1: "Indigo",
  2: "Sky",
  3: "Teal",
  4: "Fern",
  5: "Ochre",
  6: "Clay",
  7: "Rose",
  8: "Plum",
};
