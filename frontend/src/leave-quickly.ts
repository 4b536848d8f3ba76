/**
 * Leave quickly: what is being typed is handed over, the session ends, and this page is replaced in the history by a
 * neutral one. By the link on every partner page, or by pressing Shift three times within five seconds.
 */
import { leaveEveryTab } from './session-end';
import { wipeUnsent } from './unsent-words';

const WITHIN_MS = 5000;
const HAND_OVER_MS = 200;

let presses: number[] = [];

function leave(): void {
  // A field that loses the focus sends what it holds.
  (document.activeElement as HTMLElement | null)?.blur?.();
  document.documentElement.classList.add('leaving');
  leaveEveryTab();
  // Also what could not be sent: whoever comes to this tab next finds nothing.
  wipeUnsent();
  setTimeout(() => window.location.replace('leave'), HAND_OVER_MS);
}

function onPartnerPage(): boolean {
  return document.querySelector('[data-leave-quickly]') !== null;
}

document.addEventListener('keyup', (event) => {
  if (event.key !== 'Shift') {
    presses = [];
    return;
  }
  const now = Date.now();
  presses = [...presses.filter((press) => now - press < WITHIN_MS), now];
  if (presses.length >= 3 && onPartnerPage()) {
    leave();
  }
});

document.addEventListener(
  'click',
  (event) => {
    if ((event.target as HTMLElement).closest?.('[data-leave-quickly]')) {
      event.preventDefault();
      event.stopPropagation();
      leave();
    }
  },
  { capture: true },
);
