import type { Node } from "@tiptap/pm/model";
import { TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { COMMENT, DELETION, INSERTION } from "@/lib/vision/document/proposed";
import { whoseMark } from "@/lib/vision/document/suggestion-parts";

/**
 * Gives a word that is about to be put together (by IME; on many phones, every word) a place of its own among what is suggested.
 * Meanwhile the editor reads its line off the page, where nobody can tell whose a suggestion is: words in the midst of one
 * would take it along, and what is struck in that line would come back beside it.
 *
 * @param by who writes; null: plainly
 */
export function composeApart(view: EditorView, by: string | null): void {
  if (!view.editable || view.composing) return;
  if (by !== null) strikeMarked(view);
  const { $from, empty } = view.state.selection;
  if (!empty) return;
  const beside = $from.textOffset > 0 ? [$from.parent.child($from.index())] : [$from.nodeBefore, $from.nodeAfter];
  if (!beside.some((node) => node?.isText && isOthers(node, by))) return;
  const { tr } = view.state;
  view.dispatch(tr.setStoredMarks($from.marks().filter(({ type }) => !UNREAD.has(type.name))));
}

/** What cannot be read off the page. */
const UNREAD: ReadonlySet<string> = new Set([INSERTION, DELETION, COMMENT]);

/** Whether words of another kind stand there than those that are written now. */
function isOthers({ marks }: Node, by: string | null): boolean {
  if (whoseMark(marks, DELETION)) return true;
  const put = whoseMark(marks, INSERTION);
  if (by === null) return put !== null;
  return put ? put.by !== by : marks.some(({ type }) => type.name === COMMENT);
}

/**
 * The word takes the place of what is marked, which is struck before it begins. What a keyboard sets right is marked in the same
 * moment, and the editor has not heard of that yet.
 */
function strikeMarked(view: EditorView): void {
  const marked = view.dom.ownerDocument.getSelection();
  if (!marked || marked.isCollapsed) return;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = marked;
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return;
  const [anchor, head] = [view.posAtDOM(anchorNode!, anchorOffset), view.posAtDOM(focusNode!, focusOffset)];
  const { tr } = view.state;
  const selection = TextSelection.between(tr.doc.resolve(anchor), tr.doc.resolve(head));
  if (selection.empty) return;
  view.dispatch(tr.setSelection(selection).deleteSelection());
  // The browser goes on where it began, and counts from there.
  const begins = TextSelection.near(view.state.doc.resolve(selection.from));
  view.dispatch(view.state.tr.setSelection(begins));
}
