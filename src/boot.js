// Unpacks the program from the page itself and starts it: nothing is fetched.
(async () => {
  let start = document.getElementById('start');
  // A copy that a browser saved of the page at work has no start, but what was on the screen: none of that may stay.
  const isCopy = start === null;
  if (isCopy) {
    // What was drawn stands behind this script, so it is not there before the whole copy is read.
    if (document.readyState === 'loading') await new Promise((read) => { addEventListener('DOMContentLoaded', read, { once: true }); });
    for (const left of document.querySelectorAll('body > :not(script)')) left.remove();
    start = document.createElement('div');
    start.className = 'start';
    start.append(document.createElement('p'));
  }
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
  // A file of ours is saved, or shown in a frame, but never takes the place of the page.
  // Firefox tells a download, a moment later, as if it were a place to go to: there it is known by the link that was clicked.
  const saving = new Set();
  if (CSS.supports('-moz-appearance', 'none')) {
    const { click } = HTMLElement.prototype;
    HTMLElement.prototype.click = function () {
      const { download, href } = this;
      if (download && ours(href)) {
        saving.add(href);
        setTimeout(() => saving.delete(href), 2000);
      }
      click.call(this);
    };
  }
  self.navigation?.addEventListener('navigate', (event) => {
    const here = location.href.split('#')[0];
    const { url } = event.destination;
    const saves = event.downloadRequest !== null || saving.has(url);
    const stays = url.split('#')[0] === here || /^(mailto|tel):/.test(url) || saves;
    const goes = event.userInitiated && !url.startsWith('blob:');
    if (!stays && !goes) event.preventDefault();
  });

  // What the policy does not reach is taken out of this window, and out of each frame as it comes:
  // an empty frame has the rights of the page, and all of these anew.
  const nothing = () => null;
  const silence = (place) => {
    try {
      for (const talks of ['RTCPeerConnection', 'webkitRTCPeerConnection']) delete place[talks];
      if (place.open !== nothing) Object.defineProperty(place, 'open', { value: nothing });
    } catch {
      // A frame from elsewhere, as a viewer of PDF is, has rights of its own and none of ours.
    }
  };
  silence(self);
  document.addEventListener('load', ({ target }) => target.contentWindow && silence(target.contentWindow), true);
  for (const [name, window] of [['contentWindow', (it) => it], ['contentDocument', (it) => it?.defaultView]]) {
    const { get } = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, name);
    const value = function () {
      const inside = get.call(this);
      if (window(inside)) silence(window(inside));
      return inside;
    };
    Object.defineProperty(HTMLIFrameElement.prototype, name, { get: value });
  }

  // What the program cannot go on from is told, on top of what is on the screen.
  const broke = (error) => {
    if (!self.WebAssembly || !(error instanceof WebAssembly.RuntimeError)) return;
    say(`Sluis is vastgelopen. Herlaad de pagina en begin opnieuw. Gebeurt het nog eens? ${help}`);
  };
  self.addEventListener('error', ({ error }) => broke(error));
  self.addEventListener('unhandledrejection', ({ reason }) => broke(reason));

  // The letters of tools/pack.mjs: seven bits in each, or fourteen where the first seven are no letter.
  const noLetter = [0, 9, 10, 11, 12, 13, 26, 27, 39, 60, 92, 127];
  const fromLetters = (text) => {
    const bytes = new Uint8Array(text.length * 2);
    let [size, bits, held] = [0, 0, 0];
    for (let at = 0; at < text.length; at += 1) {
      const letter = text.charCodeAt(at);
      if (letter < 128) {
        bits = (bits << 7) | letter;
        held += 7;
      } else {
        bits = (bits << 14) | (noLetter[(letter - 160) >> 7] << 7) | ((letter - 160) & 127);
        held += 14;
      }
      while (held >= 8) {
        held -= 8;
        bytes[size] = bits >> held;
        size += 1;
      }
      bits &= 255;
    }
    return bytes.subarray(0, size);
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
    // A text editor that saved the page in other letters than UTF-8 left none of its own in the program.
    if (block.textContent.includes('\ufffd')) {
      say('Dit bestand is niet als UTF-8 bewaard, en is daardoor beschadigd. Begin opnieuw met het bestand van voordien, en kies bij het bewaren UTF-8.');
      return;
    }
    // The program is compiled while the rest of it is unpacked.
    const gzip = new DecompressionStream('gzip');
    const writer = gzip.writable.getWriter();
    writer.write(fromLetters(block.textContent));
    writer.close();
    const [read, compiled] = gzip.readable.tee();
    const headers = { 'Content-Type': 'application/wasm' };
    const [bytes, module_or_path] = await Promise.all([
      new Response(read).arrayBuffer(),
      WebAssembly.compileStreaming(new Response(compiled, { headers })),
    ]);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(new TextDecoder().decode(WebAssembly.Module.customSections(module_or_path, 'style')[0]));
    document.adoptedStyleSheets = [sheet];
    program = new Uint8Array(bytes);
    await wasm_bindgen({ module_or_path });
    start.remove();
    if (isCopy) say('Dit is een kopie die je browser van Sluis bewaarde. Verwijder die kopie en open Sluis zelf.');
  } catch (error) {
    console.error(error);
    const refused = self.WebAssembly && error instanceof WebAssembly.CompileError;
    say(refused ? old : `Sluis kan niet starten. Herlaad de pagina. Lukt het dan nog niet? ${help}`);
  }
})();
