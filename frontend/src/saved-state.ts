/**
 * The small line of what is being written, with its three honest values: saving, saved, and not saved while we keep trying.
 * "Saved" stands only while the server has said that it holds exactly what the field shows. Until then the words are
 * kept here (see unsent-words.ts), and sent again at growing intervals. Only what the server says and a lost connection are
 * announced: a screen reader is not told of every letter.
 */
import { findUnsent, forgetUnsent, keepUnsent, print } from './unsent-words';

const LOOK_EVERY_MS = 200;
const FIRST_TRY_MS = 2000;
const LAST_TRY_MS = 30_000;

type Connection = { state: string };
type Field = HTMLElement & { value: string };

function connection(): string {
  return (window as unknown as { Vaadin?: { connectionState?: Connection } }).Vaadin?.connectionState?.state ?? 'connected';
}

class SavedState extends HTMLElement {
  /** What the server holds of each field, as a print. */
  private readonly held = new Map<string, string>();
  /** The prints of the text that was held when this typing began, and of every step since. */
  private readonly steps = new Map<string, string[]>();
  /** Words of before that are on their way to the server, or to a decision between two texts: their copy stays meanwhile. */
  private readonly back = new Map<string, string>();
  private readonly open = new Set<string>();
  private looking = 0;
  private trying = 0;
  private wait = FIRST_TRY_MS;

  connectedCallback(): void {
    document.addEventListener('input', this.onInput);
    document.addEventListener('change', this.onChange);
    window.addEventListener('beforeunload', this.onLeave);
  }

  disconnectedCallback(): void {
    document.removeEventListener('input', this.onInput);
    document.removeEventListener('change', this.onChange);
    window.removeEventListener('beforeunload', this.onLeave);
    this.stopLooking();
    window.clearTimeout(this.trying);
  }

  /** The server tells which text it holds when the screen opens; words of before that never came to it are brought. */
  async opened(name: string, held: string): Promise<void> {
    this.held.set(name, held);
    this.back.set(name, '');
    const unsent = await findUnsent(this.place(name));
    if (!this.back.has(name)) {
      return; // typing has begun: that is the newer text
    }
    if (!unsent || print(unsent.text) === held) {
      this.forget(name);
    } else {
      this.back.set(name, print(unsent.text));
      this.dispatchEvent(new CustomEvent('words-back', { detail: { name, text: unsent.text, known: unsent.known.join(' ') } }));
    }
  }

  /** The server has this text of the field. */
  kept(name: string, held: string): void {
    window.clearTimeout(this.trying);
    this.wait = FIRST_TRY_MS;
    this.held.set(name, held);
    if ((this.back.get(name) ?? held) !== held) {
      return; // this is the text of before the words that are coming back
    }
    const field = this.field(name);
    if (field && print(field.value) !== held) {
      this.open.add(name); // typed on meanwhile: that is on its way
      this.look();
    } else {
      this.nothingUnsent(name);
    }
  }

  /** It could not be written: it is sent again, later and later, until it is. */
  keepTrying(): void {
    window.clearTimeout(this.trying);
    this.trying = window.setTimeout(() => {
      if (connection() === 'connected') {
        this.dispatchEvent(new CustomEvent('try-again'));
      } else {
        this.keepTrying();
      }
    }, this.wait);
    this.wait = Math.min(this.wait * 2, LAST_TRY_MS);
    this.settle();
  }

  /** It does not fit; what is written stays, and stays kept here until it does. */
  refused(): void {
    window.clearTimeout(this.trying);
    this.settle();
  }

  private settle(): void {
    this.open.clear();
    this.show();
  }

  forget(name: string): void {
    this.back.delete(name);
    forgetUnsent(this.place(name));
  }

  private readonly onInput = (event: Event): void => {
    const field = this.watched(event);
    if (field) {
      this.typed(field.getAttribute('data-words') ?? '', field.value);
    }
  };

  private typed(name: string, text: string): void {
    this.back.delete(name);
    const now = print(text);
    const held = this.held.get(name);
    if (now === held) {
      this.nothingUnsent(name); // typed and taken back
      return;
    }
    const steps = this.steps.get(name) ?? (held === undefined ? [] : [held]);
    void keepUnsent(this.place(name), { text, known: steps });
    this.steps.set(name, [...steps, now]);
    this.open.add(name);
    this.look();
  }

  private nothingUnsent(name: string): void {
    this.steps.delete(name);
    this.open.delete(name);
    this.forget(name);
    this.show();
  }

  /** A tap: nothing to keep here, it is on its way at once. */
  private readonly onChange = (event: Event): void => {
    if (!this.watched(event) && this.closest('[data-saved-by]')?.contains(event.target as Node)) {
      this.open.add('');
      this.look();
    }
  };

  /** Where nothing can be sealed, the browser asks before the words go with the page. */
  private readonly onLeave = (event: BeforeUnloadEvent): void => {
    if (!globalThis.crypto?.subtle && !document.documentElement.classList.contains('leaving') && this.holdsUnsent()) {
      event.preventDefault();
    }
  };

  private holdsUnsent(): boolean {
    return [...this.held].some(([name, held]) => {
      const field = this.field(name);
      return field !== undefined && print(field.value) !== held;
    });
  }

  private look(): void {
    this.show();
    if (this.looking === 0) {
      this.looking = window.setInterval(() => {
        if (connection() === 'connected') {
          this.open.delete(''); // a tap is answered when nothing is under way any more
        }
        this.show();
      }, LOOK_EVERY_MS);
    }
  }

  private stopLooking(): void {
    window.clearInterval(this.looking);
    this.looking = 0;
  }

  private show(): void {
    const lost = this.open.size > 0 && ['connection-lost', 'reconnecting'].includes(connection());
    this.setAttribute('state', lost ? 'lost' : this.open.size > 0 ? 'saving' : 'said');
    const line = this.querySelector('.lost');
    if (line) {
      line.textContent = lost ? this.getAttribute('not-saved') : '';
    }
    if (this.open.size === 0) {
      this.stopLooking();
    }
  }

  private watched(event: Event): Field | undefined {
    return event
      .composedPath()
      .find((one) => one instanceof HTMLElement && one.dataset.words !== undefined && one.dataset.about === this.about()) as
      | Field
      | undefined;
  }

  private field(name: string): Field | undefined {
    return [...document.querySelectorAll<Field>('[data-words]')].find(
      (one) => one.dataset.words === name && one.dataset.about === this.about(),
    );
  }

  private about(): string {
    return this.getAttribute('about') ?? '';
  }

  private place(name: string): string {
    return `${this.about()}/${name}`;
  }
}

customElements.define('hearth-saved', SavedState);
