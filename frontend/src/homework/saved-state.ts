/**
 * The small line below a field. "Saving…" shows from the first letter until the server has it; what the server says then
 * ("Saved", "Not saved yet") stands in the line as its text. Only that text is announced: a screen reader is not told of
 * every letter.
 */
const SETTLED_MS = 450;
const LOOK_EVERY_MS = 150;

type ConnectionState = { state: string };

function isConnected(): boolean {
  const connection = (window as unknown as { Vaadin?: { connectionState?: ConnectionState } }).Vaadin?.connectionState;
  return connection === undefined || connection.state === 'connected';
}

class SavedState extends HTMLElement {
  private lastInput = 0;
  private timer = 0;
  private screen: Element | null = null;

  connectedCallback(): void {
    this.screen = this.closest('.question-screen');
    this.screen?.addEventListener('input', this.onInput);
  }

  disconnectedCallback(): void {
    this.screen?.removeEventListener('input', this.onInput);
    window.clearInterval(this.timer);
    this.timer = 0;
  }

  private readonly onInput = (): void => {
    this.lastInput = Date.now();
    this.toggleAttribute('saving', true);
    if (this.timer === 0) {
      this.timer = window.setInterval(this.look, LOOK_EVERY_MS);
    }
  };

  /** Everything typed is handed over within the field's own 300 ms; once the line is quiet again, the server has it. */
  private readonly look = (): void => {
    if (isConnected() && Date.now() - this.lastInput > SETTLED_MS) {
      this.removeAttribute('saving');
      window.clearInterval(this.timer);
      this.timer = 0;
    }
  };
}

customElements.define('hearth-saved', SavedState);
