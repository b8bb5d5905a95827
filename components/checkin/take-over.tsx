"use client";
import { SignInForm } from "@/components/auth/sign-in-form";
import { send } from "@/components/auth/request";
import { Page } from "@/components/ui/page";

/** Where the other signs in, and the talk goes on from there. Whoever handed over can sign in again as well. */
export function TakeOver({ from, to }: { from: string; to: string }) {
  return (
    <Page
      title={
        <>
          It is your turn, <bdi>{to}</bdi>
        </>
      }
      lead={
        <>
          <bdi>{from}</bdi> has handed this screen to you and is signed out of it. Nothing that only <bdi>{from}</bdi>{" "}
          sees is left on it. When you are done, sign out, or hand it back. If it is still <bdi>{from}</bdi>’s turn,{" "}
          <bdi>{from}</bdi> can sign in again as well.
        </>
      }
    >
      <SignInForm
        onDone={async () => {
          // Whoever came back to their own page needs no seat beside it.
          await send("/api/seat", { onlyMine: true }, "DELETE");
          location.replace("/check-in");
        }}
      />
    </Page>
  );
}
