// What the bench sees of a page, from before its own scripts: when something shows, which task held it longest, what memory it has.
self.bench = (() => {
  const tasks = [];
  const seen = (list) => tasks.push(...list.getEntries());
  new PerformanceObserver(seen).observe({ type: 'longtask', buffered: true });

  let memory = () => 0;
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const instantiate = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await instantiate.apply(WebAssembly, given);
      const { exports } = made.instance ?? made;
      const its = Object.values(exports).find((it) => it instanceof WebAssembly.Memory);
      memory = () => its?.buffer.byteLength ?? 0;
      return made;
    };
  }

  // The moment at which a heading with these words stands on the page.
  const heading = (words) => new Promise((resolve) => {
    const isThere = () => [...document.querySelectorAll('h1')].some((it) => it.textContent.includes(words));
    const look = () => {
      if (!isThere()) return;
      observer.disconnect();
      resolve(performance.now());
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true, characterData: true });
    look();
  });
  const pause = (time) => new Promise((resolve) => { setTimeout(resolve, time); });

  // How long something takes until its heading shows, and the longest task in it: 0 for less than 50 ms, which no browser tells.
  const measure = async (act, words) => {
    await pause(200);
    const start = performance.now();
    act();
    const end = await heading(words);
    return { took: end - start, longest: await longest(start) };
  };
  const longest = async (since) => {
    // The browser tells of a task a little after it.
    await pause(200);
    const durations = tasks.filter((it) => it.startTime + it.duration > since).map((it) => it.duration);
    return Math.max(0, ...durations);
  };
  const press = (words) => {
    [...document.querySelectorAll('button')].find((it) => it.textContent.trim() === words).click();
  };

  const start = heading('').then(async (took) => ({ took, longest: await longest(0) }));
  return { start, measure, longest, press, memory: () => memory() };
})();
