/**
 * The clock of speaking turns, on one phone between two people. Start, pause and go on happen here; the server only hears
 * how many turns are done (event "turn-done"). A turn that is on is remembered in this tab: a reload, or a look at another
 * question, costs no second of it.
 */
const KEPT = 'hearthwork.turn.';

/** @param endsAt when it runs out, or null while it stands still @param leftMs how much is left of it then */
type Turn = { turn: number; endsAt: number | null; leftMs: number };

class Turns extends HTMLElement {
  private minutes = 1;
  private rounds = 1;
  private doneTurns = 0;
  private leftMs = 0;
  private endsAt = 0;
  private ticker = 0;
  private readonly heading = document.createElement('p');
  private readonly clock = document.createElement('p');
  private readonly dots = document.createElement('p');
  private readonly words = document.createElement('p');
  private readonly main = document.createElement('button');
  private readonly other = document.createElement('button');

  connectedCallback(): void {
    this.minutes = Number(this.text('minutes'));
    this.rounds = Number(this.text('rounds'));
    this.doneTurns = Number(this.text('done'));
    this.setAttribute('role', 'group');
    this.setAttribute('aria-label', this.text('label'));
    this.heading.className = 'turn-heading';
    this.clock.className = 'turn-clock';
    this.clock.setAttribute('role', 'timer');
    this.dots.className = 'turn-dots';
    this.dots.setAttribute('aria-hidden', 'true');
    this.words.className = 'turn-words';
    this.words.setAttribute('role', 'status');
    for (const button of [this.main, this.other]) {
      button.type = 'button';
    }
    this.main.className = 'turn-button turn-main';
    this.other.className = 'turn-button';
    this.main.addEventListener('click', this.onMain);
    this.other.addEventListener('click', this.onOther);
    this.leftMs = this.wholeTurn();
    this.goOnWhereItWas();
    this.replaceChildren(this.heading, this.clock, this.dots, this.words, this.main, this.other);
    this.draw();
  }

  disconnectedCallback(): void {
    window.clearInterval(this.ticker);
    this.ticker = 0;
    this.main.removeEventListener('click', this.onMain);
    this.other.removeEventListener('click', this.onOther);
  }

  private text(name: string): string {
    return this.getAttribute(name) ?? '';
  }

  private wholeTurn(): number {
    return this.minutes * 60_000;
  }

  private get running(): boolean {
    return this.ticker !== 0;
  }

  private get finished(): boolean {
    return this.doneTurns >= this.rounds;
  }

  private readonly onMain = (): void => {
    if (this.finished) {
      this.startOver();
    } else if (this.running) {
      this.stop();
    } else {
      this.words.textContent = '';
      this.runUntil(Date.now() + this.leftMs);
    }
    this.keep();
    this.draw();
  };

  private readonly onOther = (): void => this.endTurn('');

  private readonly tick = (): void => {
    this.leftMs = Math.max(0, this.endsAt - Date.now());
    if (this.leftMs === 0) {
      navigator.vibrate?.(200);
      this.endTurn(this.text('time-up'));
    } else {
      this.drawClock();
    }
  };

  private runUntil(endsAt: number): void {
    this.endsAt = endsAt;
    this.leftMs = Math.max(0, endsAt - Date.now());
    this.ticker = window.setInterval(this.tick, 250);
  }

  private get place(): string {
    return KEPT + this.text('place');
  }

  private keep(): void {
    const turn: Turn = { turn: this.doneTurns, endsAt: this.running ? this.endsAt : null, leftMs: this.leftMs };
    try {
      if (this.running || this.leftMs < this.wholeTurn()) {
        sessionStorage.setItem(this.place, JSON.stringify(turn));
      } else {
        sessionStorage.removeItem(this.place);
      }
    } catch {
      // the storage is full or switched off: the clock goes on in the page alone
    }
  }

  private goOnWhereItWas(): void {
    const kept = JSON.parse(sessionStorage.getItem(this.place) ?? 'null') as Turn | null;
    if (!kept || kept.turn !== this.doneTurns || this.finished) {
      return; // nothing was on, or that turn is done, on another device perhaps
    }
    if (kept.endsAt === null) {
      this.leftMs = kept.leftMs;
    } else {
      this.runUntil(kept.endsAt); // what ran out meanwhile ends with the first tick
    }
  }

  private stop(): void {
    window.clearInterval(this.ticker);
    this.ticker = 0;
  }

  private startOver(): void {
    this.words.textContent = '';
    this.leftMs = this.wholeTurn();
    this.tell(0);
  }

  private endTurn(words: string): void {
    this.stop();
    this.leftMs = this.wholeTurn();
    this.keep();
    this.tell(Math.min(this.rounds, this.doneTurns + 1));
    this.words.textContent = this.finished ? this.text('all-done') : words;
    this.draw();
    this.main.focus();
  }

  private tell(turns: number): void {
    this.doneTurns = turns;
    this.dispatchEvent(new CustomEvent('turn-done', { detail: { done: turns } }));
  }

  private drawClock(): void {
    const seconds = Math.ceil(this.leftMs / 1000);
    this.clock.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  }

  private draw(): void {
    this.drawClock();
    this.clock.hidden = this.finished;
    const turn = Math.min(this.doneTurns + 1, this.rounds);
    this.heading.textContent = this.text('turn').replace('{0}', String(turn)).replace('{1}', String(this.rounds));
    this.dots.textContent = '●'.repeat(this.doneTurns) + '○'.repeat(Math.max(0, this.rounds - this.doneTurns));
    const begun = this.leftMs < this.wholeTurn();
    this.main.textContent = this.finished
      ? this.text('again')
      : this.text(this.running ? 'pause' : begun ? 'resume' : 'start');
    this.other.textContent = this.text('finish');
    this.other.hidden = this.finished || !(this.running || begun);
    if (this.finished && !this.words.textContent) {
      this.words.textContent = this.text('all-done');
    }
  }
}

customElements.define('hearth-turns', Turns);
