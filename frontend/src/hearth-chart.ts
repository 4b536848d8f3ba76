import type { Panel } from './charts/drawing';

export type Drawing = {
  panels: Panel[];
  names: string[];
  from?: number;
  to?: number;
  under?: string;
  /** Lying: the names stand beside it, one above the other. */
  across: boolean;
};

/**
 * A chart of a page that comes as data. What draws is fetched when the first chart is there: no phone ever needs it. The table
 * beside it says the same in words, so whoever hears the page passes the drawing over.
 */
class HearthChart extends HTMLElement {
  private drawing?: Drawing;
  private dispose?: () => void;

  connectedCallback(): void {
    this.setAttribute('aria-hidden', 'true');
    void this.show();
  }

  disconnectedCallback(): void {
    this.dispose?.();
    this.dispose = undefined;
  }

  draw(drawing: string): void {
    this.drawing = JSON.parse(drawing) as Drawing;
    void this.show();
  }

  private async show(): Promise<void> {
    const drawing = this.drawing;
    if (!drawing || !this.isConnected) {
      return;
    }
    const { drawn } = await import('./charts/drawing');
    if (this.isConnected && drawing === this.drawing) {
      this.dispose?.();
      this.dispose = drawn(this, drawing);
      this.dataset.drawn = '';
    }
  }
}

customElements.define('hearth-chart', HearthChart);
