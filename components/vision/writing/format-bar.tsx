"use client";
import { useEditorState, type Editor } from "@tiptap/react";
import {
  Heading1,
  Heading2,
  Link,
  List,
  ListChecks,
  ListOrdered,
  Quote,
  Redo2,
  Undo2,
  type LucideIcon,
} from "lucide-react";
import { useRef, type KeyboardEvent } from "react";
import { forward, isRightToLeft } from "@/components/ui/arrow-keys";
import { IconButton } from "@/components/ui/icon-button";

interface Act {
  readonly name: string;
  readonly icon: LucideIcon;
  readonly label: string;
  /** Null: it is no state of what is written. */
  isOn: ((editor: Editor) => boolean) | null;
  can(editor: Editor): boolean;
  run(editor: Editor, onLink: () => void): void;
}

const always = () => true;

const ACTS: readonly Act[] = [
  {
    name: "heading",
    icon: Heading1,
    label: "Heading",
    isOn: (editor) => editor.isActive("heading", { level: 3 }),
    can: always,
    run: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  {
    name: "smaller",
    icon: Heading2,
    label: "Smaller heading",
    isOn: (editor) => editor.isActive("heading", { level: 4 }),
    can: always,
    run: (editor) => editor.chain().focus().toggleHeading({ level: 4 }).run(),
  },
  {
    name: "list",
    icon: List,
    label: "List",
    isOn: (editor) => editor.isActive("bulletList"),
    can: always,
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: "numbered",
    icon: ListOrdered,
    label: "Numbered list",
    isOn: (editor) => editor.isActive("orderedList"),
    can: always,
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    name: "checklist",
    icon: ListChecks,
    label: "Checklist",
    isOn: (editor) => editor.isActive("taskList"),
    can: always,
    run: (editor) => editor.chain().focus().toggleTaskList().run(),
  },
  {
    name: "quote",
    icon: Quote,
    label: "Quote",
    isOn: (editor) => editor.isActive("blockquote"),
    can: always,
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
  {
    name: "link",
    icon: Link,
    label: "Link",
    isOn: (editor) => editor.isActive("link"),
    can: always,
    run: (_editor, onLink) => onLink(),
  },
  {
    name: "undo",
    icon: Undo2,
    label: "Undo",
    isOn: null,
    can: (editor) => editor.can().undo(),
    run: (editor) => editor.chain().focus().undo().run(),
  },
  {
    name: "redo",
    icon: Redo2,
    label: "Redo",
    isOn: null,
    can: (editor) => editor.can().redo(),
    run: (editor) => editor.chain().focus().redo().run(),
  },
];

/** Something else that can be done, beside what can be made of the text. */
export interface FurtherAct {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly can: boolean;
  run(): void;
}

const NOTHING_FURTHER: readonly FurtherAct[] = [];

/**
 * What can be made of what is written, for hands that do not know the keys. One stop of Tab; arrow keys go along it. A
 * press takes nothing from the text: what is marked there stays marked.
 */
export function FormatBar({
  editor,
  onLink,
  further = NOTHING_FURTHER,
}: {
  editor: Editor | null;
  onLink: () => void;
  further?: readonly FurtherAct[];
}) {
  const root = useRef<HTMLDivElement>(null);
  const state = useEditorState({
    editor,
    selector: ({ editor: at }) => ({
      on: at ? ACTS.filter((act) => act.isOn?.(at)).map(({ name }) => name) : [],
      can: at?.isEditable ? ACTS.filter((act) => act.can(at)).map(({ name }) => name) : [],
    }),
  });
  const keyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const by = forward(event.key, isRightToLeft(event.currentTarget));
    if (by === 0) return;
    const buttons = [...root.current!.querySelectorAll("button")].filter((button) => !button.disabled);
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons.at((at + by) % buttons.length)?.focus();
    event.preventDefault();
  };
  return (
    <div
      ref={root}
      role="toolbar"
      aria-label="What is written"
      onKeyDown={keyDown}
      onPointerDown={(event) => event.preventDefault()}
      // On a phone the one at the edge is seen in part, so that it shows that there are more.
      className="flex gap-1 overflow-x-auto rounded-lg border border-line bg-paper"
    >
      {ACTS.map(({ name, icon, label, isOn, run }, i) => (
        <IconButton
          key={name}
          icon={icon}
          label={label}
          tabIndex={i === 0 ? 0 : -1}
          aria-pressed={isOn ? (state?.on.includes(name) ?? false) : undefined}
          disabled={!state?.can.includes(name)}
          onClick={() => editor && run(editor, onLink)}
          className="aria-pressed:bg-sunk aria-pressed:inset-ring-2 aria-pressed:inset-ring-line-strong"
        />
      ))}
      {further.map(({ icon, label, can, run }) => (
        <IconButton key={label} icon={icon} label={label} tabIndex={-1} disabled={!can} onClick={run} />
      ))}
    </div>
  );
}
