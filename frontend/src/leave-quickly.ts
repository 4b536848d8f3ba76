/**
 * Leave quickly: the page is taken away at once, the session ends, and this page is replaced in the history by a neutral
 * one. By the link on every page of a partner, or by pressing Shift three times within five seconds.
 *
 * Nobody waits for the network here. The server is told by a request that outlives the page, and a mark in the browser ends
 * the session with whichever request comes next, should this one not arrive (LeaveMark). Without a connection the browser
 * would show its own page of error at our address: then the neutral page is the empty one, which needs none.
 */
import { leaveEveryTab } from './session-end';
import { wipeUnsent } from './unsent-words';

const WITHIN_MS = 5000;
const HAND_OVER_MS = 200;
const SIGN_OF_LIFE_MS = 1000;
const MARK_SECONDS = 12 * 60 * 60; // no session is longer
const EMPTY = 'about:blank';

let presses: number[] = [];
let leaving = false;

function leave(): void {
  if (leaving) {
    return;
  }
  leaving = true;
  // A field that loses the focus sends what it holds.
  const typing = document.activeElement !== document.body;
  (document.activeElement as HTMLElement | null)?.blur?.();
  document.documentElement.classList.add('leaving');
  leaveEveryTab();
  // Also what could not be sent: whoever comes to this tab next finds nothing.
  wipeUnsent();
  if (isCutOff()) {
    mark();
    goTo(EMPTY);
  } else {
    setTimeout(() => void signOut(), typing ? HAND_OVER_MS : 0);
  }
}

async function signOut(): Promise<void> {
  mark();
  const told = fetch('leave', { keepalive: true, redirect: 'manual', cache: 'no-store' }).then(
    () => true,
    () => false,
  );
  const silence = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), SIGN_OF_LIFE_MS));
  goTo((await Promise.race([told, silence])) ? neutralPage() : EMPTY);
}

/** Nothing of it is left for whoever comes back by the history. */
function goTo(page: string): void {
  document.body.replaceChildren();
  document.title = '';
  window.location.replace(page);
}

function mark(): void {
  const secure = window.location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `hearthwork-left=1; path=/; max-age=${MARK_SECONDS}; SameSite=Lax${secure}`;
}

function isCutOff(): boolean {
  const state = (window as unknown as { Vaadin?: { connectionState?: { state: string } } }).Vaadin?.connectionState?.state;
  return !navigator.onLine || state === 'connection-lost' || state === 'reconnecting';
}

function neutralPage(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="hearthwork-quick-exit"]')?.content ?? EMPTY;
}

function mayLeave(): boolean {
  return document.querySelector('[data-leave-quickly]') !== null;
}

// On its way down, before anything that is open keeps a key or a tap to itself.
window.addEventListener(
  'keyup',
  (event) => {
    if (event.key !== 'Shift') {
      presses = [];
      return;
    }
    const now = Date.now();
    presses = [...presses.filter((press) => now - press < WITHIN_MS), now];
    if (presses.length >= 3 && mayLeave()) {
      leave();
    }
  },
  { capture: true },
);

window.addEventListener(
  'click',
  (event) => {
    if ((event.target as HTMLElement).closest?.('[data-leave-quickly]')) {
      event.preventDefault();
      event.stopImmediatePropagation();
      leave();
    }
  },
  { capture: true },
);

// A browser may keep the page as it was and bring it back by its way back: it goes again.
window.addEventListener('pageshow', (event) => {
  if (leaving && event.persisted) {
    goTo(EMPTY);
  }
});
