/**
 * Goes back to a field after an offer was taken, once it stands there: the button that was pressed is gone by then. What an
 * offer leaves open is selected, so that writing goes on in its place.
 */
export function focusField(id: string): void {
  requestAnimationFrame(() => {
    const field = document.getElementById(id);
    field?.focus();
    if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
    const open = field.value.indexOf("…");
    if (open !== -1) field.setSelectionRange(open, open + 1);
  });
}
