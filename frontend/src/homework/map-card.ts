/**
 * One card under the thumb: the line of a map takes a tap anywhere or a drag along it, and when a hand has answered the last
 * open row, the card says so after a moment in which the answer is seen. Arrow keys try places out, and a screen reader
 * taps without a hand: for them the card waits until they go on themselves.
 */
const SEEN_MS = 350;

/** Taps that a screen reader makes have no size or pressure of a finger. */
function isHand(event: PointerEvent): boolean {
  const unreal =
    (event.width === 0 && event.height === 0) ||
    (event.width === 1 && event.height === 1 && event.pressure === 0 && event.detail === 0 && event.pointerType === 'mouse');
  return event.isTrusted && !unreal;
}

class MapCard extends HTMLElement {
  private byHand = false;
  private whole = false;
  private waiting = 0;
  private from: HTMLElement | null = null;
  private under: HTMLElement | null = null;

  connectedCallback(): void {
    this.addEventListener('pointerdown', this.onDown);
    this.addEventListener('pointermove', this.onMove);
    this.addEventListener('pointerup', this.onUp);
    this.addEventListener('pointercancel', this.onCancel);
    window.addEventListener('pointerup', this.onUpElsewhere);
    this.addEventListener('keydown', this.onKey);
    this.addEventListener('change', this.onChange);
    requestAnimationFrame(() => (this.whole = this.isWhole()));
  }

  disconnectedCallback(): void {
    window.clearTimeout(this.waiting);
    window.removeEventListener('pointerup', this.onUpElsewhere);
    this.drop();
  }

  private readonly onDown = (event: PointerEvent): void => {
    if (!event.isPrimary || event.button !== 0) {
      return;
    }
    window.clearTimeout(this.waiting);
    this.byHand = isHand(event);
    this.from = this.placeAt(event.target as HTMLElement);
    this.mark(this.from);
  };

  private readonly onMove = (event: PointerEvent): void => {
    if (event.buttons === 0) {
      this.drop(); // let go where nobody told the card, like outside the window
      return;
    }
    const line = this.from?.closest<HTMLElement>('.places');
    if (line) {
      this.mark(this.nearest(line, event.clientX));
    }
  };

  private readonly onUp = (event: PointerEvent): void => {
    if (!event.isPrimary) {
      return;
    }
    const { from, under } = this;
    this.drop();
    // Where the finger left the place it came down on, the browser makes no click of it.
    if (from && under && under !== from) {
      under.querySelector('input')?.click();
    }
  };

  private readonly onCancel = (): void => this.drop();

  /** A finger that leaves the card chooses nothing. */
  private readonly onUpElsewhere = (event: PointerEvent): void => {
    if (!event.composedPath().includes(this)) {
      this.drop();
    }
  };

  private drop(): void {
    this.from = null;
    this.mark(null);
  }

  private readonly onKey = (): void => {
    window.clearTimeout(this.waiting);
    this.byHand = false;
  };

  private readonly onChange = (): void => {
    window.clearTimeout(this.waiting);
    const before = this.whole;
    this.whole = this.isWhole();
    if (this.byHand && this.whole && !before) {
      this.waiting = window.setTimeout(() => this.dispatchEvent(new CustomEvent('card-whole')), SEEN_MS);
    }
  };

  private isWhole(): boolean {
    return [...this.querySelectorAll('.places, .rating')].every((row) => row.querySelector('input:checked'));
  }

  private mark(place: HTMLElement | null): void {
    this.under?.removeAttribute('under');
    this.under = place;
    place?.setAttribute('under', '');
  }

  /** A place on a line, not what stands beside it. */
  private placeAt(target: HTMLElement): HTMLElement | null {
    const radio = target.closest<HTMLElement>('.places vaadin-radio-button');
    return radio?.querySelector('.sr-only') ? radio : null;
  }

  private nearest(row: HTMLElement, x: number): HTMLElement | null {
    const places = [...row.querySelectorAll<HTMLElement>('vaadin-radio-button:has(.sr-only)')];
    const away = (one: HTMLElement): number => {
      const box = one.getBoundingClientRect();
      return Math.abs(box.left + box.width / 2 - x);
    };
    return places.sort((one, other) => away(one) - away(other))[0] ?? null;
  }
}

customElements.define('hearth-map-card', MapCard);
