/**
 * A page of so many boxes, seven to a row as a week has days, that scrolls, and on which a box follows the mouse: the least
 * that a browser has to do for a grid.
 */
export function barePage(boxes: number): string {
  const all = Array.from({ length: boxes }, (_, n) => {
    const [left, top] = [(n % 7) * 14, Math.floor(n / 7) * 24];
    return `<div data-block-id="${n}" style="position:absolute;left:${left}%;top:${top}px;width:13%;height:22px;border:1px solid">Block ${n}</div>`;
  });
  return `<!doctype html><div style="height:800px;overflow:auto;position:relative">${all.join("")}</div><script>
    let held = null, from;
    addEventListener("pointerdown", (event) => {
      held = event.target.closest("[data-block-id]");
      from = event;
    });
    addEventListener("pointermove", (event) => {
      if (held) held.style.transform = "translate(" + (event.clientX - from.clientX) + "px," + (event.clientY - from.clientY) + "px)";
    });
    addEventListener("pointerup", () => {
      if (held) held.style.transform = "";
      held = null;
    });
  </script>`;
}
