// The search field as a combobox with a list of suggestions, after the ARIA Authoring Practices: the focus stays in the field, the arrows
// move through the list, Enter opens, Escape closes. Nothing here writes markup: ordinary pages demand trusted types.
import { counted, element } from './elements.js';
import { urgencies } from './help.js';
import { suggest } from './suggestions.js';

/** Turns a search form's field into a combobox. */
export function attach(form, library) {
  if (form.dataset.ready) return;
  form.dataset.ready = 'true';
  const field = form.querySelector('input');
  const list = element('ul', { id: `${field.id}-list`, className: 'suggestions', role: 'listbox', ariaLabel: library.say.suggestions, hidden: true });
  const live = element('p', { className: 'visually-hidden', role: 'status' });
  const { base } = form.dataset;
  let active = -1;

  form.append(list, live);
  Object.assign(field, { role: 'combobox', ariaAutoComplete: 'list', ariaExpanded: false });
  field.setAttribute('aria-controls', list.id);

  const option = (page, i) => {
    const item = element('li', { id: `${list.id}-${i}`, className: 'suggestion', role: 'option', ariaSelected: false },
      element('span', { textContent: page.title }), ' ', element('small', { textContent: page.topic }));
    item.dataset.address = base + page.address;
    if (page.urgency !== undefined) item.dataset.urgency = urgencies[page.urgency];
    return item;
  };

  const mark = (next) => {
    if (list.children[active]) list.children[active].ariaSelected = false;
    active = next;
    const chosen = list.children[active];
    if (!chosen) {
      field.removeAttribute('aria-activedescendant');
      return;
    }
    chosen.ariaSelected = true;
    chosen.scrollIntoView({ block: 'nearest' });
    field.setAttribute('aria-activedescendant', chosen.id);
  };

  const close = () => {
    mark(-1);
    list.hidden = true;
    field.ariaExpanded = false;
  };

  const open = () => {
    const found = suggest(library, field.value);
    mark(-1);
    list.replaceChildren(...found.map(option));
    list.hidden = found.length === 0;
    field.ariaExpanded = found.length > 0;
    live.textContent = field.value.trim() ? counted(library.say.count, found.length) : '';
  };

  const keys = {
    ArrowDown: () => (list.hidden ? open() : mark(active + 1 < list.children.length ? active + 1 : -1)),
    ArrowUp: () => (list.hidden ? open() : mark(active < 0 ? list.children.length - 1 : active - 1)),
    Enter: () => location.assign(list.children[active].dataset.address),
    Escape: close,
  };

  field.addEventListener('input', open);
  field.addEventListener('keydown', (event) => {
    const does = keys[event.key];
    if (!does || event.isComposing || (event.key === 'Enter' && active < 0) || (event.key === 'Escape' && list.hidden)) return;
    event.preventDefault();
    does();
  });
  form.addEventListener('submit', close);
  form.addEventListener('focusout', (event) => {
    if (!form.contains(event.relatedTarget)) close();
  });
  // The field must not lose its focus before the click is done.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const chosen = event.target.closest('[role=option]');
    if (chosen) location.assign(chosen.dataset.address);
  });
  if (document.activeElement === field && field.value) open();
}
