"use client";
import { Button } from "@/components/ui/button";
import { Page } from "@/components/ui/page";

/** A page that could not be made, most often because the database is out of reach for a moment. Nobody is signed out. */
export default function ErrorPage() {
  return (
    <Page
      title="This page could not be made"
      lead="The server may be out of reach of its database for a moment. You are still signed in, and what was saved is kept."
    >
      <Button className="justify-self-start" onClick={() => location.reload()}>
        Try again
      </Button>
    </Page>
  );
}
