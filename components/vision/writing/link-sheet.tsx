"use client";
import type { Editor } from "@tiptap/react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Sheet } from "@/components/ui/sheet";
import { SheetFoot } from "@/components/ui/sheet-foot";
import { linkFrom } from "@/lib/vision/document/link";

/** Where what is marked leads; of a link, where it leads instead, or that it leads nowhere. */
export function LinkSheet({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const [was] = useState(() => (editor.getAttributes("link")["href"] as string | undefined) ?? "");
  const [written, setWritten] = useState(was);
  const [error, setError] = useState<string>();
  const done = () => {
    onClose();
    editor.commands.focus();
  };
  const keep = () => {
    const href = linkFrom(written);
    if (!href) return setError("This is no address that can be opened. It begins like https://…");
    // The other may have taken the section out meanwhile, with its text.
    if (editor.isDestroyed) return onClose();
    const { empty } = editor.state.selection;
    const chain = editor.chain().extendMarkRange("link");
    // With nothing marked, the address itself is what is written.
    if (empty && !was)
      chain.insertContent({ type: "text", text: written.trim(), marks: [{ type: "link", attrs: { href } }] });
    else chain.setLink({ href });
    chain.run();
    done();
  };
  return (
    <Sheet title="Link" onClose={onClose} unsaved={written !== was}>
      <form
        className="grid gap-4"
        // What is left out before an address is put there: the browser would not let it by.
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <Field
          label="Where it leads"
          type="url"
          inputMode="url"
          data-begin
          dir="ltr"
          autoComplete="off"
          placeholder="https://"
          value={written}
          error={error}
          maxLength={2_000}
          onChange={({ target }) => {
            setWritten(target.value);
            setError(undefined);
          }}
        />
        {was ? (
          <p>
            <a href={was} target="_blank" rel="noopener noreferrer nofollow" className="underline wrap-anywhere">
              Open {was}
            </a>
          </p>
        ) : null}
        <SheetFoot>
          <Button type="submit">Keep</Button>
          {was ? (
            <Button
              kind="quiet"
              onClick={() => {
                editor.chain().extendMarkRange("link").unsetLink().run();
                done();
              }}
            >
              No link
            </Button>
          ) : null}
        </SheetFoot>
      </form>
    </Sheet>
  );
}
