// The search field as a combobox with a list of suggestions, after the ARIA Authoring Practices: the focus stays in the field, the arrows
// move through the list, Enter opens, Escape closes. Nothing here writes markup: ordinary pages demand trusted types.
import { suggest } from './suggestions.js';

const urgencies = ['crisis', 'emergency', 'urgent'];

/** Turns a search form's field into a combobox. */
export function attach(form, library) {
  if (form.dataset.ready) return;
  form.dataset.ready = 'true';
  const field = form.querySelector('input');
  const list = Object.assign(document.createElement('ul'), { id: `${field.id}-list`, className: 'suggestions', hidden: true });
  const live = Object.assign(document.createElement('p'), { className: 'visually-hidden' });
  const plural = new Intl.PluralRules(document.documentElement.lang);
  const { base } = form.dataset;
  let active = -1;

  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', library.say.suggestions);
  live.setAttribute('role', 'status');
  form.append(list, live);
  set(field, { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': list.id, 'aria-expanded': 'false' });

  const option = (page, i) => {
    const item = Object.assign(document.createElement('li'), { id: `${list.id}-${i}`, className: 'suggestion' });
    set(item, { role: 'option', 'aria-selected': 'false' });
    item.dataset.address = base + page.address;
    if (page.urgency !== undefined) item.dataset.urgency = urgencies[page.urgency];
    item.append(Object.assign(document.createElement('span'), { textContent: page.title }), ' ', Object.assign(document.createElement('small'), { textContent: page.topic }));
    return item;
  };

  const mark = (next) => {
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = next;
    const chosen = list.children[active];
    chosen?.setAttribute('aria-selected', 'true');
    chosen?.scrollIntoView({ block: 'nearest' });
    if (chosen) field.setAttribute('aria-activedescendant', chosen.id);
    else field.removeAttribute('aria-activedescendant');
  };

  const close = () => {
    mark(-1);
    list.hidden = true;
    field.setAttribute('aria-expanded', 'false');
  };

  const open = () => {
    const found = suggest(library, field.value);
    mark(-1);
    list.replaceChildren(...found.map(option));
    list.hidden = found.length === 0;
    field.setAttribute('aria-expanded', String(found.length > 0));
    live.textContent = field.value.trim() ? (library.say.count[plural.select(found.length)] ?? library.say.count.other).replace('{count}', found.length) : '';
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

function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
