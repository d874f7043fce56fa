// Unpacks the program from the page itself and starts it: nothing is fetched.
(async () => {
  const start = document.getElementById('start');
  const say = (text) => { start.firstElementChild.textContent = text; };
  try {
    if (typeof WebAssembly !== 'object' || typeof DecompressionStream !== 'function') {
      say('Deze browser is te oud voor Sluis. Gebruik een recente versie van Edge, Chrome of Firefox.');
      return;
    }
    const block = document.getElementById('program');
    const packed = Uint8Array.from(atob(block.textContent), (c) => c.charCodeAt(0));
    const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    const bytes = await new Response(unpacked).arrayBuffer();
    await wasm_bindgen({ module_or_path: bytes });
    start.remove();
  } catch (error) {
    console.error(error);
    say('Sluis kan niet starten in deze browser. Herlaad de pagina; lukt het dan nog niet, vraag dan hulp aan je informaticadienst.');
  }
})();
