/** Counts down what is left of a time that the server keeps. At its end it says so, and nothing else happens. */
class TalkClock extends HTMLElement {
  private endsAt = 0;
  private ticker = 0;
  private readonly clock = document.createElement('p');
  private readonly words = document.createElement('p');

  connectedCallback(): void {
    this.clock.className = 'turn-clock';
    this.clock.setAttribute('role', 'timer');
    this.clock.setAttribute('aria-label', this.getAttribute('label') ?? '');
    this.words.className = 'turn-words';
    this.words.setAttribute('role', 'status');
    this.replaceChildren(this.clock, this.words);
  }

  disconnectedCallback(): void {
    this.stop();
  }

  /** @param leftMs at this moment */
  run(leftMs: number, runs: boolean): void {
    this.stop();
    this.endsAt = Date.now() + leftMs;
    this.draw(leftMs);
    if (runs && leftMs > 0) {
      this.ticker = window.setInterval(this.tick, 250);
    } else if (runs) {
      this.words.textContent = this.getAttribute('up');
    }
  }

  private readonly tick = (): void => {
    const left = Math.max(0, this.endsAt - Date.now());
    this.draw(left);
    if (left === 0) {
      this.stop();
      navigator.vibrate?.(200);
      this.words.textContent = this.getAttribute('up');
    }
  };

  private draw(left: number): void {
    const seconds = Math.ceil(left / 1000);
    this.clock.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  }

  private stop(): void {
    window.clearInterval(this.ticker);
    this.ticker = 0;
  }
}

customElements.define('hearth-talk-clock', TalkClock);
