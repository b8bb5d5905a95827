import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Twofold", template: "%s · Twofold" },
  description: "A private workspace for two partners.",
  // A house's own site: nothing on it is for search engines.
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f8f4ec" },
    { media: "(prefers-color-scheme: dark)", color: "#1b1814" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // A page made ahead of its request would carry no nonce: reading the request keeps every page from that.
  await headers();
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
