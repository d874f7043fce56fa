// What a user can see of the page, found by visible text. Runs before every question to the page.
const tidy = (words) => (words ?? '').replace(/\s+/g, ' ').trim();
const shown = (element) => element.checkVisibility({ visibilityProperty: true });
const shadows = () => [...document.querySelectorAll('*')].map((it) => it.shadowRoot).filter(Boolean);
const all = (selector) => [document, ...shadows()].flatMap((it) => [...it.querySelectorAll(selector)]).filter(shown);

// What has the focus, in whatever shadow.
const focused = () => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
};

// The words of an element, without those that are only read out.
const onlyReadOut = (element) => {
  const { position, width } = getComputedStyle(element);
  return position === 'absolute' && width === '1px';
};
const words = (node) => {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE || !shown(node) || onlyReadOut(node)) return '';
  const apart = getComputedStyle(node).display.startsWith('inline') ? '' : ' ';
  return apart + [...(node.shadowRoot ?? node).childNodes].map(words).join('') + apart;
};
const text = (element) => tidy(words(element));

// The label of a field, without the remark that it may stay empty.
const label = (field) => {
  const own = [...(field.labels ?? [])].find(shown);
  return own ? text(own).replace(/ ?\(niet verplicht\)$/, '') : '';
};
const chosen = 'input[type=checkbox], input[type=radio]';
const typed = 'input:not([type=checkbox], [type=radio], [type=hidden]), select, textarea';
const kinds = {
  field: () => [...document.querySelectorAll(typed)],
  box: () => [...document.querySelectorAll(chosen)],
  button: () => all('button, [role=button]'),
  link: () => all('a[href]'),
  fold: () => all('summary'),
};
const nameOf = (element) => element.getAttribute('aria-label')
  ?? (element.matches('input, select, textarea') ? label(element) : text(element));
const named = (kind) => kinds[kind]()
  .map((element) => ({ element, name: nameOf(element) }))
  .filter(({ name }) => name);

// The first element like this after the heading with these words.
const after = (heading, selector) => {
  const start = all('h1, h2, h3, h4').find((it) => text(it) === heading);
  const follows = (it) => start.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_FOLLOWING;
  return start && all(selector).find(follows);
};

// The question that has the focus: its own name, the name of the question it is an answer to,
// whether it is a choice of one and marked as wrong, and the sentences it is described by.
const asked = () => {
  const at = focused();
  const group = at.type === 'radio' ? at.closest('fieldset') : null;
  const described = [at, group].flatMap((it) => (it?.getAttribute('aria-describedby') ?? '').split(' '));
  const sentences = described.map((id) => document.getElementById(id)).filter((it) => it && shown(it));
  return {
    question: group ? text(group.querySelector('legend')) : nameOf(at),
    field: at.matches('input, select, textarea'),
    choice: Boolean(group),
    wrong: [at, group].some((it) => it?.getAttribute('aria-invalid') === 'true'),
    described: sentences.map(text).join(' '),
  };
};
