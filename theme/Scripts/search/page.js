// The search page: reads the words from the address's fragment, shows help, spelling and definition from what is known of the library, then
// what the index of the full text finds.
import { findText, openText } from './fulltext.js';
import { element, phrase, resultOf } from './results.js';

const searchPage = document.getElementById('search');
const form = searchPage.querySelector('form');
const field = form.querySelector('input');
const part = (name) => searchPage.querySelector(`.search-${name}`);
const cards = [...searchPage.querySelectorAll('.search-help')];
const [spelling, answer, count, list] = ['spelling', 'answer', 'count', 'results'].map(part);
const choices = [...searchPage.querySelectorAll('select')];
const { base, library: libraryAddress, kit: kitAddress } = form.dataset;
const { none, failed, more, corrected, instead, about } = searchPage.dataset;
const counts = JSON.parse(searchPage.dataset.count);
const pluralOf = new Intl.PluralRules(document.documentElement.lang);
const urgencies = ['crisis', 'emergency', 'urgent'];
const batch = 8;
const pause = 250;
// Structure alone names many pages faintly; below this part of the best score a page needs its text to be found.
const faint = 0.3;
let latest = 0;
let timer = 0;
let asWritten = false;
let definitions;

const fragment = (words, exact) => `#q=${encodeURIComponent(words)}${exact ? '&exact=1' : ''}`;

function showHelp({ help }, library) {
  const found = new Set(help.map(({ urgency }) => urgencies[urgency]));
  // One card tells what to do; only a crisis of the mind stands beside one of the body.
  if (found.has('emergency')) found.delete('urgent');
  for (const card of cards) {
    card.hidden = !found.has(card.dataset.urgency);
    if (card.hidden) continue;
    const signs = help.filter(({ urgency }) => urgencies[urgency] === card.dataset.urgency);
    for (const sign of card.querySelectorAll('[data-sign]')) sign.hidden = !signs.some(({ id }) => id === sign.dataset.sign);
    const page = library.pages.all[signs[0].page];
    Object.assign(card.querySelector('.search-help-link'), { href: base + page.address, textContent: page.title });
  }
}

function showSpelling(query, typed) {
  spelling.hidden = !query.corrected;
  if (!query.corrected) return;
  const original = element('a', { href: fragment(typed, true) }, ...phrase(instead, typed));
  spelling.replaceChildren(...phrase(corrected, element('strong', { textContent: query.corrected })), ' ', original);
}

// Definitions come from the glossary as a whole: asking for one term's page would tell the server what somebody looks for.
async function loadDefinitions(library) {
  definitions ??= fetch(base + library.terms.glossary).then((answered) => answered.text()).then((text) => {
    const rows = new DOMParser().parseFromString(text, 'text/html').querySelectorAll('.glossary > div');
    return new Map([...rows].map((row) => [row.querySelector('a').getAttribute('href'), row.querySelector('dd').textContent]));
  }).catch((error) => {
    definitions = undefined;
    throw error;
  });
  return definitions;
}

async function showAnswer({ term }, library, turn) {
  answer.hidden = true;
  if (!term) return;
  const words = (await loadDefinitions(library)).get(base + term.address);
  if (turn !== latest || !words) return;
  const link = element('a', { href: base + term.address, textContent: about.replace('{term}', term.name) });
  answer.replaceChildren(element('h2', { textContent: term.name }), element('p', { textContent: words }), element('p', {}, link));
  answer.hidden = false;
}

const fits = ({ page }) => choices.every(({ value, name }) => !value || page[name] === value);
const say = (number) => (number > 0 ? (counts[pluralOf.select(number)] ?? counts.other).replace('{count}', number) : none);

async function showResults(query, kit, library, turn, answered) {
  const filters = Object.fromEntries(choices.filter(({ value }) => value).map(({ name, value }) => [name, value]));
  const text = await findText(base, query.content, filters);
  const total = Math.max(text.all.length, text.some.length);
  const shown = new Set();
  const showFrom = async (from) => {
    const [found] = await Promise.all([openText(base, text, library, from, batch), answered]);
    if (turn !== latest) return;
    const ordered = kit.rank(library, query, found).filter(fits).filter(({ page }) => !shown.has(page));
    const clear = ordered.filter(({ page, points }) => found.texts.has(page) || (from === 0 && points > faint * ordered[0].points) || query.help.some((sign) => library.pages.all[sign.page] === page));
    const items = clear.map((entry) => resultOf(entry, found.texts.get(entry.page), query.words, kit, searchPage.dataset));
    for (const { page } of clear) shown.add(page);
    list.querySelector('.search-more')?.remove();
    results.append(...items);
    if (from > 0) items[0]?.querySelector('a').focus();
    count.textContent = say(Math.max(shown.size, total));
    if (from + batch < total) {
      const button = element('button', { type: 'button', className: 'search-more', textContent: more });
      button.addEventListener('click', () => showFrom(from + batch));
      list.append(button);
    }
  };
  const results = element('ol');
  await showFrom(0);
  if (turn === latest) list.prepend(results);
}

function clear(message) {
  list.replaceChildren();
  for (const hidden of [spelling, answer, ...cards]) hidden.hidden = true;
  count.textContent = message;
}

async function search() {
  const typed = field.value.trim();
  const turn = ++latest;
  history.replaceState(null, '', typed ? fragment(typed, asWritten) : location.pathname);
  if (!typed) {
    clear('');
    return;
  }
  try {
    const kit = await import(kitAddress);
    const library = await kit.loadLibrary(libraryAddress);
    if (turn !== latest) return;
    const query = library.understand(typed, { asWritten, typing: document.activeElement === field });
    list.replaceChildren();
    showHelp(query, library);
    showSpelling(query, typed);
    // Results wait for the definition that stands above them, or they would be pushed down.
    const answered = showAnswer(query, library, turn).catch(() => {});
    await showResults(query, kit, library, turn, answered);
  } catch {
    // Help, spelling and definition may already stand; they stay.
    if (turn === latest) count.textContent = failed;
  }
}

function readAddress() {
  const address = new URLSearchParams(location.hash.slice(1));
  field.value = address.get('q') ?? '';
  asWritten = address.has('exact');
  search();
}

field.addEventListener('input', () => {
  clearTimeout(timer);
  asWritten = false;
  timer = setTimeout(search, pause);
});
for (const choice of choices) choice.addEventListener('change', search);
addEventListener('hashchange', readAddress);
searchPage.hidden = false;
readAddress();
