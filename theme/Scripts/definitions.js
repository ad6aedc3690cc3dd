// Opens a term's definition beside its word. Without this script the word is a link to the term's page; with it the word is a button, and
// says so: a screen reader says the word, that it opens a dialog, and whether that is open.
const hoverDelay = 400;
const margin = 12;
let word = null;
let timer = 0;
let chosen = false;

const definitionOf = (link) => document.getElementById(`term-${link.dataset.term}`);

function place(box, link) {
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
  const box = definitionOf(link);
  word = link;
  chosen = byChoice;
  if (!box.matches(':popover-open')) box.showPopover();
  place(box, link);
  if (byChoice) box.focus({ preventScroll: true });
}

function choose(event, link) {
  event.preventDefault();
  clearTimeout(timer);
  open(link, true);
}

const termOf = (event) => event.target.closest?.('a[data-term]');

if (HTMLElement.prototype.showPopover) {
  for (const link of document.querySelectorAll('a[data-term]')) {
    if (!definitionOf(link)) continue;
    link.setAttribute('role', 'button');
    link.setAttribute('aria-haspopup', 'dialog');
    link.setAttribute('aria-expanded', 'false');
    link.setAttribute('aria-controls', `term-${link.dataset.term}`);
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
    const inside = event.target.closest?.('.definition');
    clearTimeout(timer);
    if (link) timer = setTimeout(open, hoverDelay, link, false);
    else if (!inside && word) timer = setTimeout(() => definitionOf(word)?.hidePopover(), hoverDelay);
  });

  for (const box of document.querySelectorAll('.definition')) {
    box.addEventListener('toggle', (event) => {
      const isOpen = event.newState === 'open';
      for (const link of document.querySelectorAll('a[data-term][aria-controls]')) {
        if (definitionOf(link) === box) link.setAttribute('aria-expanded', String(isOpen && link === word));
      }
      if (isOpen || word === null || definitionOf(word) !== box) return;
      // A reader who has gone elsewhere meanwhile is not pulled back.
      const lost = document.activeElement === document.body || box.contains(document.activeElement);
      if (chosen && lost) word.focus({ preventScroll: true });
      word = null;
      chosen = false;
    });
  }
}
