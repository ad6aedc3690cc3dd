// Opens a term's definition beside its word. Without this script the word is a link to the term's page; with it the word is a button, and
// says so: a screen reader says the word, that it opens a dialog, and whether that is open. The definitions stand in the page, as a list that
// paper prints; one box shows them in turn.
const hoverDelay = 400;
const margin = 12;
const list = document.querySelector('.definitions');
const box = element('div', { className: 'definition', id: 'definition', popover: 'auto', role: 'dialog', tabIndex: -1 });
const words = element('p');
const actions = element('p', { className: 'definition-actions' });
const more = element('a', { textContent: list.dataset.more });
const close = element('button', { type: 'button', textContent: list.dataset.close });
let word = null;
let timer = 0;
let chosen = false;

function element(name, properties) {
  return Object.assign(document.createElement(name), properties);
}

const entryOf = (link) => document.getElementById(`term-${link.pathname.split('/').at(-2)}`);

function fill(link) {
  const [name, definition] = [...entryOf(link).children].map((part) => part.textContent);
  box.ariaLabel = name;
  words.replaceChildren(element('strong', { textContent: name }), ` ${definition}`);
  more.setAttribute('href', link.getAttribute('href'));
  more.ariaLabel = `${name}: ${list.dataset.more}`;
}

function place(link) {
  const line = link.getClientRects()[0];
  const { width, height } = box.getBoundingClientRect();
  const room = document.documentElement.clientWidth;
  const wished = getComputedStyle(link).direction === 'rtl' ? line.right - width : line.left;
  const left = Math.max(margin, Math.min(wished, room - width - margin));
  const below = line.bottom + 6;
  const top = below + height > innerHeight && line.top > height + margin ? line.top - height - 6 : below;
  box.style.left = `${left + scrollX}px`;
  box.style.top = `${top + scrollY}px`;
}

function open(link, byChoice) {
  word?.setAttribute('aria-expanded', 'false');
  word = link;
  chosen = byChoice;
  fill(link);
  if (!box.matches(':popover-open')) box.showPopover();
  place(link);
  link.setAttribute('aria-expanded', 'true');
  if (byChoice) box.focus({ preventScroll: true });
}

function choose(event, link) {
  event.preventDefault();
  clearTimeout(timer);
  open(link, true);
}

const termOf = (event) => event.target.closest?.('a.term[aria-controls]');

if (HTMLElement.prototype.showPopover) {
  close.addEventListener('click', () => box.hidePopover());
  actions.append(more, close);
  box.append(words, actions);
  list.append(box);

  for (const link of document.querySelectorAll('a.term')) {
    if (!entryOf(link)) continue;
    // A link must lead somewhere from the first, for those who list a page's links.
    if (!more.href) fill(link);
    link.setAttribute('role', 'button');
    link.setAttribute('aria-haspopup', 'dialog');
    link.setAttribute('aria-expanded', 'false');
    link.setAttribute('aria-controls', box.id);
  }

  document.addEventListener('click', (event) => {
    const link = termOf(event);
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) choose(event, link);
  });

  document.addEventListener('keydown', (event) => {
    const link = termOf(event);
    if (link && event.key === ' ') choose(event, link);
  });

  document.addEventListener('pointerover', (event) => {
    if (event.pointerType !== 'mouse' || chosen) return;
    const link = termOf(event);
    const inside = box.contains(event.target);
    clearTimeout(timer);
    if (link) timer = setTimeout(open, hoverDelay, link, false);
    else if (!inside && word) timer = setTimeout(() => box.hidePopover(), hoverDelay);
  });

  box.addEventListener('toggle', () => {
    // It may have closed for one word and opened for the next before this is told.
    if (word === null || box.matches(':popover-open')) return;
    word.setAttribute('aria-expanded', 'false');
    // A reader who has gone elsewhere meanwhile is not pulled back.
    const lost = document.activeElement === document.body || box.contains(document.activeElement);
    if (chosen && lost) word.focus({ preventScroll: true });
    word = null;
    chosen = false;
  });
}
