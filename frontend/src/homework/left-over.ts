/**
 * On the closing of what is handed in: words that this tab still keeps for it, because they were written after another
 * device had handed it in. Nothing of them goes to the server; their author copies them or lets them go.
 */
import { findUnsent, forgetUnsent, unsentBelow } from '../unsent-words';

class LeftOver extends HTMLElement {
  connectedCallback(): void {
    this.hidden = true;
    void this.look();
    this.addEventListener('click', this.onClick);
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.onClick);
  }

  private async look(): Promise<void> {
    const found = await Promise.all(unsentBelow(this.place()).map(findUnsent));
    const words = found.flatMap((one) => (one && one.text.trim() ? [one.text] : []));
    const text = this.querySelector('[data-copied]');
    if (text && words.length > 0) {
      text.textContent = words.join('\n\n');
      this.hidden = false;
    }
  }

  private readonly onClick = (event: Event): void => {
    if ((event.target as HTMLElement).closest('[data-let-go]')) {
      unsentBelow(this.place()).forEach(forgetUnsent);
      this.hidden = true;
    }
  };

  private place(): string {
    return this.getAttribute('place') ?? '';
  }
}

customElements.define('hearth-left-over', LeftOver);
