/** Whether an address that came as data leads to a page of ours: not elsewhere, and not into a script. */
export function isOurs(href: string): boolean {
  try {
    return new URL(href, document.baseURI).origin === window.location.origin;
  } catch {
    return false;
  }
}
