/** Sends a sign-in form, with the password or the code from where it was typed. */
class SignInAtOnce extends HTMLElement {
  send(typed: HTMLInputElement): void {
    const form = this.querySelector('form')!;
    form.querySelector<HTMLInputElement>('[data-typed]')!.value = typed.value;
    form.submit();
  }
}

customElements.define('hearth-sign-in-at-once', SignInAtOnce);
