/** The security headers of every response. Pages get a content security policy besides, whose nonce proxy.ts makes. */
export function securityHeaders({ siteUrl }: { readonly siteUrl: string | null }): Record<string, string> {
  return {
    // For what is no page: answers to scripts, files. A page's own policy takes its place.
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    // Not `no-referrer`: with it some browsers send `Origin: null` with our own forms, which is refused.
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-DNS-Prefetch-Control": "off",
    ...(siteUrl?.startsWith("https://") ? { "Strict-Transport-Security": "max-age=31536000" } : {}),
  };
}

/**
 * The content security policy of a page (CSP level 3). `host` is the one the page was asked for at: some browsers do not
 * count its WebSocket as 'self'. Style attributes are allowed because React renders them; style elements need the nonce.
 */
export function contentSecurityPolicy({
  nonce,
  host,
  development,
}: {
  nonce: string;
  host: string | null;
  development: boolean;
}): string {
  const sockets = host !== null && /^[\w.:[\]-]+$/.test(host) ? ` ws://${host} wss://${host}` : "";
  // With a nonce in the list browsers ignore 'unsafe-inline', which the development overlay's own styles need.
  const styles = development ? "'unsafe-inline'" : `'nonce-${nonce}'`;
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${styles}`,
    `style-src-elem 'self' ${styles}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${sockets}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
