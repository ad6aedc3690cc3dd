// The search page: reads the words from the address's fragment, asks the index that lies beside the site, and shows what it finds.
const page = document.getElementById('search');
const field = page.querySelector('input[type=search]');
const topics = page.querySelector('.search-topics');
const choices = page.querySelector('.search-topics-choices');
const count = page.querySelector('.search-count');
const list = page.querySelector('.search-results');
const { base, none, failed, more } = page.dataset;
const counts = JSON.parse(page.dataset.count);
const plural = new Intl.PluralRules(document.documentElement.lang);
const perPage = 12;
const pause = 250;
let latest = 0;
let timer = 0;
let topic = '';
let index;

const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

function load() {
  index ??= import(`${base}/pagefind/pagefind.js`).then(async (pagefind) => {
    await pagefind.options({ baseUrl: `${base}/`, excerptLength: 28 });
    // Without this first call a search does not count its topics.
    await pagefind.filters();
    return pagefind;
  });
  return index;
}

const say = (number) => (counts[plural.select(number)] ?? counts.other).replace('{count}', number);

// The index escapes the words of an excerpt and adds only <mark>.
const excerpt = (html) => element('p', { innerHTML: html });

// A term is also found by spellings that no reader should see, so its definition stands in for the excerpt.
function definition(text) {
  const words = field.value.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const matches = new RegExp(`(?<![\\p{L}\\p{N}])(${words.join('|')})`, 'giu');
  const parts = words.length > 0 ? text.split(matches) : [text];
  return element('p', {}, ...parts.map((part, i) => (i % 2 === 1 ? element('mark', { textContent: part }) : part)));
}

function result(found) {
  const heading = element('h3', {}, element('a', { href: found.url, textContent: found.meta.title }));
  const item = element('li', {}, heading);
  if (found.meta.type) item.append(element('p', { className: 'quiet', textContent: found.meta.type }));
  item.append(found.meta.definition ? definition(found.meta.definition) : excerpt(found.excerpt));
  const parts = found.sub_results.filter((part) => part.anchor && part.url !== found.url).slice(0, 3);
  if (parts.length > 0) {
    const links = parts.map((part) => element('li', {}, element('a', { href: part.url, textContent: part.title })));
    item.append(element('ul', {}, ...links));
  }
  return item;
}

function group(found) {
  const name = found.meta.topic ?? '';
  let section = [...list.children].find((child) => child.dataset.topic === name);
  if (!section) {
    section = element('section', {}, element('h2', { textContent: name }), element('ul'));
    section.dataset.topic = name;
    list.append(section);
  }
  return section.lastElementChild;
}

async function show(results, from, turn) {
  const shown = await Promise.all(results.slice(from, from + perPage).map((found) => found.data()));
  if (turn !== latest) return;
  list.querySelector('.search-more')?.remove();
  const items = shown.map((found) => [group(found), result(found)]);
  for (const [place, item] of items) place.append(item);
  if (from > 0) items[0]?.[1].querySelector('a').focus();
  const next = from + perPage;
  if (next < results.length) {
    const button = element('button', { type: 'button', className: 'search-more', textContent: more });
    button.addEventListener('click', () => show(results, next, turn));
    list.append(button);
  }
}

function offerTopics(filters) {
  const found = Object.entries(filters.topic ?? {}).filter(([name, number]) => number > 0 || name === topic);
  choices.replaceChildren(choices.firstElementChild);
  for (const [name, number] of found) {
    const radio = element('input', { type: 'radio', name: 'topic', value: name, checked: name === topic });
    choices.append(element('label', {}, radio, ' ', element('span', { textContent: `${name} (${number})` })));
  }
  topics.hidden = found.length < 2 && topic === '';
}

function clear(message) {
  list.replaceChildren();
  topics.hidden = true;
  count.textContent = message;
}

async function search() {
  const words = field.value.trim();
  const turn = ++latest;
  history.replaceState(null, '', words ? `#q=${encodeURIComponent(words)}` : location.pathname);
  if (!words) {
    clear('');
    return;
  }
  try {
    const pagefind = await load();
    const found = await pagefind.search(words, { filters: topic ? { topic } : {} });
    if (turn !== latest) return;
    list.replaceChildren();
    offerTopics(found.totalFilters);
    count.textContent = found.results.length > 0 ? say(found.results.length) : none;
    await show(found.results, 0, turn);
  } catch {
    index = undefined;
    if (turn === latest) clear(failed);
  }
}

function readAddress() {
  field.value = new URLSearchParams(location.hash.slice(1)).get('q') ?? '';
  search();
}

field.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(search, pause);
});
field.addEventListener('focus', load, { once: true });
choices.addEventListener('change', (event) => {
  topic = event.target.value;
  search();
});
addEventListener('hashchange', readAddress);
readAddress();
