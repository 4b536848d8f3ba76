/**
 * What is marked data-once acts once: the second press of a double click does nothing, nor does one while the server is
 * still at the first. The browser counts the presses of a double click by itself, so a quick answer changes nothing.
 */
const BUSY = new WeakSet<Element>();
const LOOK_EVERY_MS = 60;

type FlowClients = Record<string, { isActive?: () => boolean }>;

function isServerBusy(): boolean {
  const clients = (window as unknown as { Vaadin?: { Flow?: { clients?: FlowClients } } }).Vaadin?.Flow?.clients ?? {};
  return Object.values(clients).some((client) => client.isActive?.() === true);
}

function holdWhileBusy(button: Element): void {
  BUSY.add(button);
  const timer = window.setInterval(() => {
    if (!isServerBusy()) {
      BUSY.delete(button);
      window.clearInterval(timer);
    }
  }, LOOK_EVERY_MS);
}

document.addEventListener(
  'click',
  (event) => {
    const button = (event.target as HTMLElement).closest?.('[data-once]');
    if (!button) {
      return;
    }
    if (event.detail > 1 || BUSY.has(button)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else {
      holdWhileBusy(button);
    }
  },
  { capture: true },
);

// A module: its names are its own.
export {};
