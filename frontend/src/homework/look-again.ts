/**
 * Hears that something of this page may be new, and lets the server look: what is new, the page reads with its own rights.
 * It listens while somebody looks at the page and no longer: a phone in a pocket holds no line. Where the line is lost it is
 * asked for again, with the number up to which the page has read; so nothing is missed, and nothing is read for nothing.
 */
const NEXT_LINE_AFTER_MS = 60_000; // the server ends a line a little later
const AGAIN_MS = 1000;
const AGAIN_AT_MOST_MS = 15_000;

class LookAgain extends HTMLElement {
  private line: EventSource | null = null;
  private since: string | null = null;
  private pause = AGAIN_MS;
  private timer = 0;

  connectedCallback(): void {
    this.hidden = true;
    for (const event of ['visibilitychange', 'online', 'pagehide']) {
      window.addEventListener(event, this.onSight, true);
    }
    this.onSight();
  }

  /** @param since up to which moment this page has read what it shows */
  readUpTo(since: string): void {
    this.since = since;
    this.onSight();
  }

  disconnectedCallback(): void {
    for (const event of ['visibilitychange', 'online', 'pagehide']) {
      window.removeEventListener(event, this.onSight, true);
    }
    this.leave();
  }

  private readonly onSight = (event?: Event): void => {
    if (event?.type === 'pagehide' || document.visibilityState === 'hidden') {
      this.leave();
    } else if (!this.line && this.since !== null) {
      this.pause = AGAIN_MS;
      this.listen();
    }
  };

  /** The line before ends when this one is there. */
  private listen(): void {
    window.clearTimeout(this.timer);
    const before = this.line;
    const line = new EventSource(`live?since=${this.since}`);
    this.line = line;
    line.addEventListener('open', () => {
      before?.close();
      this.pause = AGAIN_MS;
      this.in(NEXT_LINE_AFTER_MS);
    });
    line.addEventListener('look', (word: MessageEvent<string>) => this.look(word.lastEventId));
    line.addEventListener('error', () => {
      if (this.line === line) {
        this.leave();
        before?.close();
        this.in(this.pause);
        this.pause = Math.min(2 * this.pause, AGAIN_AT_MOST_MS);
      }
    });
  }

  private in(milliseconds: number): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.listen(), milliseconds);
  }

  private leave(): void {
    window.clearTimeout(this.timer);
    this.line?.close();
    this.line = null;
  }

  private look(read: string): void {
    this.since = read || this.since;
    const busy = document.activeElement?.closest('[data-news]') != null;
    this.dispatchEvent(new CustomEvent('look-again', { detail: { busy } }));
  }
}

customElements.define('hearth-look-again', LookAgain);
