// Unpacks the program from the page itself and starts it: nothing is fetched.
(async () => {
  const start = document.getElementById('start');
  const say = (text) => {
    start.replaceChildren(start.firstElementChild);
    start.firstElementChild.textContent = text;
    if (!start.isConnected) document.body.prepend(start);
  };
  const help = 'Vraag hulp aan je informaticadienst.';
  const old = 'Deze browser is te oud voor Sluis. Gebruik een recente versie van Edge, Chrome of Firefox.';

  // Trusted Types: only HTML that stands in the program itself, letter for letter, may become elements,
  // and only what this page made may become a worker. Nothing that is typed or opened ever does.
  let program = new Uint8Array();
  let letters;
  const asInProgram = (bytes) => new TextDecoder('latin1').decode(bytes);
  const isInProgram = (html) => {
    letters ??= asInProgram(program);
    return letters.includes(asInProgram(new TextEncoder().encode(html)));
  };
  const ours = (address) => address.startsWith(`blob:${self.origin}/`);
  self.trustedTypes?.createPolicy('default', {
    createHTML: (html) => (isInProgram(html) ? html : null),
    createScriptURL: (address) => (ours(address) ? address : null),
  });

  // The policy in the page has no rule against leaving it for an address with a secret in it, nor
  // against a new window: scripts may do neither. Links that the user follows work.
  const harmless = (address) => ours(address) || /^(mailto|tel):/.test(address);
  self.navigation?.addEventListener('navigate', (event) => {
    const here = location.href.split('#')[0];
    const { url } = event.destination;
    const stays = url.split('#')[0] === here || harmless(url) || event.downloadRequest !== null;
    if (!stays && !event.userInitiated) event.preventDefault();
  });
  const open = self.open.bind(self);
  const value = (address, ...rest) => (harmless(String(address)) ? open(address, ...rest) : null);
  Object.defineProperty(self, 'open', { value });
  for (const talks of ['RTCPeerConnection', 'webkitRTCPeerConnection']) delete self[talks];

  // What the program cannot go on from is told, on top of what is on the screen.
  const broke = (error) => {
    if (!self.WebAssembly || !(error instanceof WebAssembly.RuntimeError)) return;
    say(`Sluis is vastgelopen. Herlaad de pagina en begin opnieuw. Gebeurt het nog eens? ${help}`);
  };
  self.addEventListener('error', ({ error }) => broke(error));
  self.addEventListener('unhandledrejection', ({ reason }) => broke(reason));

  // The browsers of the last years do it themselves, and many times faster.
  const fromBase64 = (text) => {
    if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
    const letters = atob(text);
    const bytes = new Uint8Array(letters.length);
    for (let at = 0; at < bytes.length; at += 1) bytes[at] = letters.charCodeAt(at);
    return bytes;
  };

  try {
    if (typeof WebAssembly !== 'object') {
      say(`Deze browser laat WebAssembly niet toe, en Sluis kan niet zonder. Misschien staat een strenge beveiliging aan. ${help}`);
      return;
    }
    if (typeof DecompressionStream !== 'function') {
      say(old);
      return;
    }
    // The block stays where it is: the page shows its fingerprint.
    const block = document.getElementById('program');
    const packed = fromBase64(block.textContent);
    const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    program = new Uint8Array(await new Response(unpacked).arrayBuffer());
    await wasm_bindgen({ module_or_path: program });
    start.remove();
  } catch (error) {
    console.error(error);
    const refused = self.WebAssembly && error instanceof WebAssembly.CompileError;
    say(refused ? old : `Sluis kan niet starten. Herlaad de pagina. Lukt het dan nog niet? ${help}`);
  }
})();
