// The search page: reads the words from the address's fragment, shows help, spelling and definition from what is known of the library, then
// what the index of the full text finds.
import { counted, element } from './elements.js';
import { findText, openText, sortText } from './fulltext.js';
import { urgencies } from './help.js';
import { loadLibrary } from './load.js';
import { rank } from './ranking.js';
import { phrase, resultOf } from './results.js';
import { stem } from './words.js';

const batch = 8;
const pause = 250;
// Structure alone names many pages faintly; below this part of the best score a page needs its text to be found.
const faint = 0.3;

function startPage(place) {
  const form = place.querySelector('form');
  const field = form.querySelector('input');
  const part = (name) => place.querySelector(`.search-${name}`);
  const cards = [...place.querySelectorAll('.search-help')];
  const [spelling, answer, count, list] = ['spelling', 'answer', 'count', 'results'].map(part);
  const choices = [...place.querySelectorAll('select')];
  const { base } = form.dataset;
  const { none, failed, more, corrected, instead, about } = place.dataset;
  const options = choices.flatMap(({ name, options: all }) => [...all].map((option) => ({ name, option, label: option.textContent })));
  for (const { option } of options) option.value = option.value;
  const counts = JSON.parse(place.dataset.count);
  let latest = 0;
  let timer = 0;
  let asWritten = false;

  const fragment = (words, exact) => `#q=${encodeURIComponent(words)}${exact ? '&exact=1' : ''}`;

  const showHelp = ({ help }, { pages }) => {
    const found = new Set(help.map(({ urgency }) => urgencies[urgency]));
    // One card tells what to do; only a crisis of the mind stands beside one of the body.
    if (found.has('emergency')) found.delete('urgent');
    for (const card of cards) {
      card.hidden = !found.has(card.dataset.urgency);
      if (card.hidden) continue;
      const signs = help.filter(({ urgency }) => urgencies[urgency] === card.dataset.urgency);
      for (const sign of card.querySelectorAll('[data-sign]')) sign.hidden = !signs.some(({ id }) => id === Number(sign.dataset.sign));
      const page = pages.all[signs[0].page];
      Object.assign(card.querySelector('.search-help-link'), { href: base + page.address, textContent: page.title });
    }
  };

  const showSpelling = (query, typed) => {
    spelling.hidden = !query.corrected;
    if (!query.corrected) return;
    const original = element('a', { href: fragment(typed, true) }, ...phrase(instead, typed));
    spelling.replaceChildren(...phrase(corrected, element('strong', { textContent: query.corrected })), ' ', original);
  };

  // What the glossary and the pages of topics say of each page they list. They are asked for as a whole: one term's page would tell the
  // server what somebody looks for.
  const lists = new Map();
  const told = async ({ address, isTerm, topic }, { glossary, pages }) => {
    const from = isTerm ? glossary : pages.all.find((page) => page.topic === topic)?.address;
    if (!from) return undefined;
    if (!lists.has(from)) {
      lists.set(from, fetch(base + from).then((answered) => answered.text()).then((text) => {
        const rows = new DOMParser().parseFromString(text, 'text/html').querySelectorAll('.glossary > div, li:has(> a + p)');
        return new Map([...rows].map((row) => [row.querySelector('a').getAttribute('href'), row.querySelector('dd, p').textContent]));
      }));
      lists.get(from).catch(() => lists.delete(from));
    }
    return (await lists.get(from)).get(base + address);
  };

  const showAnswer = async ({ term }, library, turn) => {
    answer.hidden = true;
    if (!term) return;
    const words = await told({ ...term, isTerm: true }, library);
    if (turn !== latest || !words) return;
    const link = element('a', { href: base + term.address, textContent: about.replace('{term}', term.name) });
    answer.replaceChildren(element('h2', { textContent: term.name }), element('p', { textContent: words }), element('p', {}, link));
    answer.hidden = false;
  };

  const fits = (page, wanted) => Object.entries(wanted).every(([name, value]) => !value || page?.[name] === value);

  const showResults = async (query, library, turn, answered) => {
    const chosen = Object.fromEntries(choices.map(({ name, value }) => [name, value]));
    const text = await findText(base, query.content, library.pages);
    const sort = () => sortText(base, query.content, options.map(({ name, option }) => [name, option.value]).filter(([, value]) => value));
    let kinds = choices.some(({ value }) => value) ? await sort() : new Map();
    const own = text.filter(({ id }) => fits(kinds.get(id), chosen));
    const bestScore = Math.max(...query.scores.values());
    const strong = [...query.scores.keys()].filter((page) => query.scores.get(page) > faint * bestScore);
    const sure = new Set([...query.help.map(({ page }) => library.pages.all[page]), ...strong]);
    const stems = query.content.map(stem);
    const shown = new Set();
    const results = element('ol');

    // How many results a choice leaves; a page with half of the words in its title is one that the text has too.
    const number = (wanted) => {
      const inText = new Set(text.map(({ page }) => page));
      return text.filter(({ id, page }) => fits(page ?? kinds.get(id), wanted)).length + [...sure].filter((page) => fits(page, wanted) && !inText.has(page) && 2 * stems.filter((word) => page.stems.has(word)).length < stems.length).length;
    };

    const showFrom = async (from) => {
      const [found] = await Promise.all([openText(base, own, library, from, batch), answered]);
      const clear = rank(library, query, found).map(({ page }) => page).filter((page) => !shown.has(page) && fits(page, chosen) && (found.has(page) || (from === 0 && sure.has(page))));
      const items = await Promise.all(clear.map(async (page) => {
        const read = found.get(page)?.text;
        return resultOf(page, read, read ? null : await told(page, library).catch(() => null), query.content, place.dataset);
      }));
      if (turn !== latest) return;
      for (const page of clear) shown.add(page);
      list.querySelector('.search-more')?.remove();
      results.append(...items);
      if (from > 0) items[0]?.querySelector('a').focus();
      const total = number(chosen);
      count.textContent = total > 0 ? counted(counts, total) : none;
      if (from + batch < own.length) {
        const button = element('button', { type: 'button', className: 'search-more', textContent: more });
        button.addEventListener('click', () => showFrom(from + batch));
        list.append(button);
      }
      if (!results.isConnected) list.prepend(results);
      kinds = await sort().catch(() => kinds);
      if (turn !== latest) return;
      for (const { name, option, label } of options) option.textContent = `${label} (${number({ ...chosen, [name]: option.value })})`;
    };
    await showFrom(0);
  };

  const search = async () => {
    const typed = field.value.trim();
    const turn = ++latest;
    history.replaceState(null, '', typed ? fragment(typed, asWritten) : location.pathname);
    list.replaceChildren();
    if (!typed) {
      for (const shown of [spelling, answer, ...cards]) shown.hidden = true;
      count.textContent = '';
      for (const { option, label } of options) option.textContent = label;
      return;
    }
    try {
      const library = await loadLibrary(form.dataset.library);
      if (turn !== latest) return;
      const query = library.understand(typed, { asWritten, typing: document.activeElement === field });
      showHelp(query, library);
      showSpelling(query, typed);
      // Results wait for the definition that stands above them, or they would be pushed down.
      await showResults(query, library, turn, showAnswer(query, library, turn).catch(() => {}));
    } catch {
      // Help, spelling and definition may already stand; they stay.
      if (turn === latest) count.textContent = failed;
    }
  };

  const readAddress = () => {
    const address = new URLSearchParams(location.hash.slice(1));
    field.value = address.get('q') ?? '';
    asWritten = address.has('exact');
    search();
  };

  field.addEventListener('input', () => {
    clearTimeout(timer);
    asWritten = false;
    timer = setTimeout(search, pause);
  });
  for (const choice of choices) choice.addEventListener('change', search);
  addEventListener('hashchange', readAddress);
  place.hidden = false;
  readAddress();
}

const searchPlace = document.getElementById('search');
if (searchPlace) startPage(searchPlace);
