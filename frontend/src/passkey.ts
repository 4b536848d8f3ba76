/**
 * Around a button that asks a passkey. It is there only where one could answer: in a browser that knows passkeys, on a page
 * that nobody reads along, at the one address this installation's passkeys are made for. The server asks when the button is
 * pressed; the answer goes into the sign-in form inside, or back to the page.
 */
type Described = { id: string; type: 'public-key'; transports?: AuthenticatorTransport[] };
type Question = { challenge: string; timeout?: number };
type ToAnswer = Question & { rpId: string; allowCredentials?: Described[]; userVerification: UserVerificationRequirement };
type ToMake = Question & {
  rp: PublicKeyCredentialRpEntity;
  user: { id: string; name: string; displayName: string };
  pubKeyCredParams: PublicKeyCredentialParameters[];
  excludeCredentials?: Described[];
  authenticatorSelection: AuthenticatorSelectionCriteria;
  attestation: AttestationConveyancePreference;
};

/** Texts of JSON hold bytes in base64url. */
function bytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));
}

function text(buffer: ArrayBuffer): string {
  const letters = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join('');
  return btoa(letters).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

const described = (some: Described[] = []): PublicKeyCredentialDescriptor[] =>
  some.map((one) => ({ id: bytes(one.id), type: one.type, transports: one.transports }));

async function answered(question: ToAnswer, signal: AbortSignal): Promise<PublicKeyCredential> {
  const publicKey = {
    challenge: bytes(question.challenge),
    timeout: question.timeout,
    rpId: question.rpId,
    allowCredentials: described(question.allowCredentials),
    userVerification: question.userVerification,
  };
  return (await navigator.credentials.get({ publicKey, signal })) as PublicKeyCredential;
}

async function made(question: ToMake, signal: AbortSignal): Promise<PublicKeyCredential> {
  const publicKey = {
    challenge: bytes(question.challenge),
    timeout: question.timeout,
    rp: question.rp,
    user: { ...question.user, id: bytes(question.user.id) },
    pubKeyCredParams: question.pubKeyCredParams,
    excludeCredentials: described(question.excludeCredentials),
    authenticatorSelection: question.authenticatorSelection,
    attestation: question.attestation,
  };
  return (await navigator.credentials.create({ publicKey, signal })) as PublicKeyCredential;
}

/** As the server reads it (the JSON of WebAuthn, level 3). */
function written(credential: PublicKeyCredential): string {
  const said = credential.response as AuthenticatorAttestationResponse & AuthenticatorAssertionResponse;
  const response: Record<string, unknown> = { clientDataJSON: text(said.clientDataJSON) };
  if (said.attestationObject) {
    response.attestationObject = text(said.attestationObject);
    response.transports = said.getTransports?.() ?? [];
  } else {
    response.authenticatorData = text(said.authenticatorData);
    response.signature = text(said.signature);
    if (said.userHandle) {
      response.userHandle = text(said.userHandle);
    }
  }
  return JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    response,
    clientExtensionResults: {},
  });
}

class Passkey extends HTMLElement {
  private waiting?: AbortController;

  connectedCallback(): void {
    const usable = isSecureContext && 'PublicKeyCredential' in window && location.origin === this.getAttribute('origin');
    this.toggleAttribute('usable', usable);
  }

  disconnectedCallback(): void {
    this.waiting?.abort();
  }

  /** @param makes whether a new one is asked for */
  async ask(question: string, makes: boolean): Promise<void> {
    this.waiting?.abort();
    const mine = (this.waiting = new AbortController());
    try {
      const asked = JSON.parse(question);
      this.give(written(await (makes ? made(asked, mine.signal) : answered(asked, mine.signal))));
    } catch (none) {
      if (!mine.signal.aborted) {
        this.tell('passkey-none', none instanceof DOMException ? none.name : '');
      }
    }
  }

  private give(answer: string): void {
    const form = this.querySelector('form');
    if (form) {
      form.querySelector<HTMLInputElement>('[data-typed]')!.value = answer;
      form.submit();
    } else {
      this.tell('passkey-answered', answer);
    }
  }

  private tell(what: string, detail: string): void {
    this.dispatchEvent(new CustomEvent(what, { detail }));
  }
}

customElements.define('hearth-passkey', Passkey);
