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
  /** What the server holds of each field, as a print, and the prints of all that was typed since. */
  private readonly known = new Map<string, string[]>();
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
    this.known.set(name, [held]);
    const unsent = await findUnsent(this.place(name));
    if (!unsent) {
      return;
    }
    if (print(unsent.text) === held) {
      forgetUnsent(this.place(name));
    } else {
      this.dispatchEvent(new CustomEvent('words-back', { detail: { name, text: unsent.text, known: unsent.known.join(' ') } }));
    }
  }

  /** The server has this text of the field. */
  kept(name: string, held: string): void {
    window.clearTimeout(this.trying);
    this.wait = FIRST_TRY_MS;
    const field = this.field(name);
    if (!field || print(field.value) === held) {
      this.known.set(name, [held]);
      this.open.delete(name);
      forgetUnsent(this.place(name));
    } else {
      this.known.get(name)?.push(held);
    }
    this.show();
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
    forgetUnsent(this.place(name));
  }

  private readonly onInput = (event: Event): void => {
    const field = this.watched(event);
    if (field) {
      this.typed(field.getAttribute('data-words') ?? '', field.value);
    }
  };

  private typed(name: string, text: string): void {
    const known = this.known.get(name) ?? [];
    void keepUnsent(this.place(name), { text, known: [...known] });
    known.push(print(text));
    this.known.set(name, known);
    this.open.add(name);
    this.look();
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
    return [...this.known].some(([name, prints]) => {
      const field = this.field(name);
      return field !== undefined && print(field.value) !== prints[0];
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
