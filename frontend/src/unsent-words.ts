/**
 * Words that are not in the database yet. They live in the page; so that a reload, a restart of the server or a session
 * that ended in mid-word costs none of them, a copy lies in this tab's own storage, sealed (AES-GCM) with a key that the
 * server gives to the signed-in pages of one account. The key itself is never stored: without signing in as the same
 * person, what lies here is noise. When somebody else signs in in this tab, it is wiped.
 */
const OURS = 'hearthwork.';
const OWNER = 'hearthwork.unsent';
const KEPT = 'hearthwork.unsent.';
const KNOWN_AT_MOST = 300;

/** @param known the prints of the text this one began from and of every step since: a server that holds one of them has nothing newer */
export type Unsent = { text: string; known: string[] };

type Sealed = { iv: string; words: string };

let giveKey: (key: CryptoKey | null) => void;
const key = new Promise<CryptoKey | null>((resolve) => (giveKey = resolve));
let owner = '';
let over = false;

/** Sealing takes a moment, and moments overtake each other: only the newest step of a place is written. */
const steps = new Map<string, number>();

function step(name: string): number {
  const next = (steps.get(name) ?? 0) + 1;
  steps.set(name, next);
  return next;
}

/** Tells texts apart; the server makes the same of its own. */
export function print(text: string): string {
  let hash = 0;
  for (let i = 0; i < text.length; i++) {
    hash = (Math.imul(31, hash) + text.charCodeAt(i)) | 0;
  }
  return `${text.length}:${hash}`;
}

const toBase64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

function stored(): string[] {
  return Object.keys(sessionStorage).filter((item) => item.startsWith(KEPT));
}

/** Nothing of ours stays in this tab, words or other, and nothing more is kept by this page. */
export function wipeUnsent(): void {
  over = true;
  Object.keys(sessionStorage)
    .filter((item) => item.startsWith(OURS))
    .forEach((item) => sessionStorage.removeItem(item));
}

function wipe(): void {
  stored().forEach((item) => sessionStorage.removeItem(item));
  sessionStorage.removeItem(OWNER);
}

/** Called once a signed-in page, with the key of its account. */
async function take(secret: string): Promise<void> {
  if (!globalThis.crypto?.subtle) {
    giveKey(null); // a page without https: words stay in the page alone
    return;
  }
  const bytes = fromBase64(secret);
  owner = toBase64(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))).slice(0, 16);
  if (sessionStorage.getItem(OWNER) !== owner) {
    wipe();
  }
  giveKey(await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']));
}

/** The name goes into the seal: what was written in one place cannot be opened as another's. */
const bound = (name: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(name) as Uint8Array<ArrayBuffer>;

export async function keepUnsent(name: string, unsent: Unsent): Promise<void> {
  const mine = step(name);
  const sealing = await key;
  if (!sealing || over) {
    return;
  }
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify({ ...unsent, known: unsent.known.slice(-KNOWN_AT_MOST) }));
  const words = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bound(name) }, sealing, plain);
  if (over || steps.get(name) !== mine) {
    return;
  }
  const sealed: Sealed = { iv: toBase64(iv), words: toBase64(new Uint8Array(words)) };
  try {
    sessionStorage.setItem(OWNER, owner);
    sessionStorage.setItem(KEPT + name, JSON.stringify(sealed));
  } catch {
    // the storage is full or switched off: the page still holds the words
  }
}

export async function findUnsent(name: string): Promise<Unsent | null> {
  const opening = await key;
  const item = sessionStorage.getItem(KEPT + name);
  if (!opening || !item) {
    return null;
  }
  try {
    const sealed = JSON.parse(item) as Sealed;
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: fromBase64(sealed.iv), additionalData: bound(name) },
      opening,
      fromBase64(sealed.words),
    );
    return JSON.parse(new TextDecoder().decode(plain)) as Unsent;
  } catch {
    forgetUnsent(name); // not this account's, or spoilt: it can never be read again
    return null;
  }
}

/** The places below this address at which words wait. */
export function unsentBelow(address: string): string[] {
  return stored()
    .map((item) => item.slice(KEPT.length))
    .filter((name) => name.startsWith(address));
}

export function forgetUnsent(name: string): void {
  step(name);
  sessionStorage.removeItem(KEPT + name);
}

/** Around every screen of a signed-in person: where the server hands over the key. */
class UnsentKey extends HTMLElement {
  take(secret: string): void {
    void take(secret);
  }
}

customElements.define('hearth-unsent-key', UnsentKey);
