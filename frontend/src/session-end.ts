/**
 * A page of somebody signed in ends by itself when their session does: idle too long, signed out in another tab, ended on
 * another device. What was on it is taken away first, then the words appear. The clock decides, not the timer alone: a
 * laptop that slept through the end shows nothing when it wakes, with or without a network.
 */
import { wipeUnsent } from './unsent-words';

const meta = document.querySelector<HTMLMetaElement>('meta[name="hearthwork-session"]');
const channel = 'BroadcastChannel' in window ? new BroadcastChannel('hearthwork') : null;

const SECOND = 1000;
const ASK_AT_MOST = 15 * SECOND;
const ASK_HIDDEN = 60 * SECOND;
const WARN_AT_MOST = 60 * SECOND;
// The page ends a little before its session, so that it says why: a request of Vaadin's own that finds the session gone
// would only load the page anew.
const BEFORE_THE_SERVER = 500;
// A page that stood open all day has counted far. What goes on and on was begun early, what is to come a moment ago.
const MANY_TIMERS = 100_000;

type Said = 'left' | 'look';
type Why = 'IDLE' | 'LONGEST' | 'ELSEWHERE';

class Page {
  private ends: number;
  private why: Why;
  private asked = Date.now();
  private told = Date.now();
  private touched = 0;
  private ended = false;
  private warning: HTMLElement | null = null;
  private readonly idle: number;
  private readonly tick: number;

  constructor(private readonly from: HTMLMetaElement) {
    this.idle = Number(from.dataset.idleMillis);
    this.tick = Math.min(SECOND, this.idle / 10);
    this.ends = this.before(Date.now() + Number(from.dataset.left));
    this.why = from.dataset.why as Why;
    for (const event of ['pointerdown', 'keydown', 'wheel', 'touchstart', 'scroll']) {
      document.addEventListener(event, this.onTouch, { capture: true, passive: true });
    }
    for (const event of ['visibilitychange', 'pageshow', 'focus', 'online']) {
      window.addEventListener(event, this.onReturn, { capture: true });
    }
    channel?.addEventListener('message', (message: MessageEvent<Said>) => {
      if (message.data === 'left') {
        wipeUnsent(); // whoever leaves quickly leaves nothing behind, here neither
        this.end('ELSEWHERE');
      } else {
        void this.ask('GET');
      }
    });
    window.setInterval(this.onTick, this.tick);
  }

  private before(end: number): number {
    return end - this.tick - BEFORE_THE_SERVER;
  }

  private readonly onTouch = (): void => {
    this.touched = Date.now();
  };

  /** Before anything else: a page that comes back late is not to be read for the time an answer takes. */
  private readonly onReturn = (): void => {
    if (Date.now() >= this.ends) {
      this.end(this.why);
    } else if (document.visibilityState === 'visible') {
      void this.ask('GET');
    }
  };

  private readonly onTick = (): void => {
    const now = Date.now();
    if (now >= this.ends) {
      this.end(this.why);
      return;
    }
    this.warn(this.ends - now < Math.min(WARN_AT_MOST, this.idle / 4));
    // Who reads and scrolls is there, though the server has nothing to do for them.
    if (this.touched > this.told && now - this.told > this.idle / 10) {
      this.told = now;
      void this.ask('POST');
    } else if (now - this.asked > (document.hidden ? ASK_HIDDEN : Math.min(ASK_AT_MOST, this.idle / 4))) {
      void this.ask('GET');
    }
  };

  private send(method: 'GET' | 'POST' | 'DELETE'): Promise<Response> {
    const csrf = (name: string): string =>
      document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
    return fetch('session', {
      method,
      cache: 'no-store',
      keepalive: true,
      headers: { Accept: 'application/json', [csrf('_csrf_header') || 'X-CSRF-TOKEN']: csrf('_csrf') },
    });
  }

  private async ask(method: 'GET' | 'POST'): Promise<void> {
    this.asked = Date.now();
    try {
      const answer = await this.send(method);
      if (answer.status === 401 || answer.status === 403) {
        this.end('ELSEWHERE');
      } else if (answer.ok) {
        const { id, leftMillis, why } = (await answer.json()) as { id: string; leftMillis: number; why: Why };
        if (id === this.from.content) {
          this.ends = this.before(this.asked + leftMillis);
          this.why = why;
        } else {
          this.end('ELSEWHERE');
        }
      }
    } catch {
      // Without the network the clock goes on.
    }
  }

  private warn(soon: boolean): void {
    if (soon && !this.warning) {
      this.warning = document.createElement('div');
      this.warning.className = 'session-soon';
      this.warning.setAttribute('role', 'status');
      const stay = document.createElement('button');
      stay.textContent = this.from.dataset.stay ?? '';
      stay.addEventListener('click', () => void this.ask('POST'));
      this.warning.append(this.from.dataset.soon ?? '', stay);
      document.body.append(this.warning);
    } else if (!soon && this.warning) {
      this.warning.remove();
      this.warning = null;
    }
  }

  private end(why: Why): void {
    if (this.ended || document.documentElement.classList.contains('leaving')) {
      return;
    }
    this.ended = true;
    const leave = document.querySelector('[data-leave-quickly]:not([popover])');
    document.body.replaceChildren();
    if (why !== 'ELSEWHERE') {
      // A reload asks for the password from now on. Without the network the server's own clock ends it in a moment.
      this.send('DELETE').catch(() => undefined);
    }
    // Nothing this page began goes on: no heartbeat, no poll, no retry. What still arrives finds no place.
    const last = window.setTimeout(() => undefined, 0);
    for (let back = 0; back <= Math.min(last, MANY_TIMERS); back++) {
      window.clearTimeout(back);
      window.clearTimeout(last - back);
    }
    const words = this.words(why);
    if (leave) {
      words.prepend(leave);
    }
    document.body.append(words);
    new MutationObserver(() => {
      for (const stray of [...document.body.childNodes].filter((node) => node !== words)) {
        stray.remove();
      }
    }).observe(document.body, { childList: true });
    words.querySelector('button')?.focus();
  }

  private words(why: Why): HTMLElement {
    const main = document.createElement('main');
    main.className = 'session-ended';
    const title = document.createElement('h1');
    title.textContent = this.from.dataset.title ?? '';
    const words = document.createElement('p');
    words.setAttribute('role', 'alert');
    words.textContent = this.from.getAttribute(`data-${why.toLowerCase()}`) ?? '';
    const again = document.createElement('button');
    again.textContent = this.from.dataset.signIn ?? '';
    // The same address again: it asks for the password, and leads back here.
    again.addEventListener('click', () => window.location.reload());
    main.append(title, words, again);
    return main;
  }
}

if (meta) {
  new Page(meta);
} else {
  // This tab has just signed out, or never was in: the others look whether they still are.
  channel?.postMessage('look' satisfies Said);
}

/** Tells the other tabs that this person is leaving: they go at once, without asking. */
export function leaveEveryTab(): void {
  channel?.postMessage('left' satisfies Said);
}
