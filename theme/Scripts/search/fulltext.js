// Asks Pagefind, which knows the full text: word by word, for it would weigh a common word like a rare one.

// A page is a result where the words it has weigh this part of all words.
const least = 0.5;

let index;

function loadIndex(base) {
  index ??= import(`${base}/pagefind/pagefind.js`).then(async (pagefind) => {
    await pagefind.options({ baseUrl: `${base}/`, excerptLength: 28 });
    return pagefind;
  }).catch((error) => {
    index = undefined;
    throw error;
  });
  return index;
}

/** Results, best first: how much of the query each holds and how much it speaks of it. Each result's own page is known once it is opened. */
export async function findText(base, words, { rarityOf }) {
  if (words.length === 0) return [];
  const pagefind = await loadIndex(base);
  const found = new Map();
  let total = 0;
  for (const word of new Set(words)) {
    const { results } = await pagefind.search(word);
    const rarity = rarityOf(word, results.length);
    if (results.length > 0) total += rarity;
    for (const { id, score, data } of results) {
      const { held = 0, points = 0, open = data } = found.get(id) ?? {};
      found.set(id, { id, held: held + rarity, points: points + rarity * score, open });
    }
  }
  // An excerpt marks all words where all stand.
  const { results } = await pagefind.search(words.join(' '));
  for (const { id, data } of results) if (found.has(id)) found.get(id).open = data;
  return [...found.values()].filter(({ held }) => held >= least * total)
    .map((result) => ({ ...result, held: result.held / total, points: result.points / total })).sort((a, b) => b.points - a.points);
}

/** Opens some results: their texts and how well each was found, by page, which each then knows. */
export async function openText(base, results, library, from, number) {
  const opened = await Promise.all(results.slice(from, from + number).map(async (result) => {
    const text = await result.open();
    // The index answers null where a file of it did not arrive.
    if (!text) return [];
    const address = new URL(text.url, location.href).pathname.slice(base.length);
    result.page = library.pages.byAddress.get(address) ?? outsider(address, text.meta);
    return [[result.page, { ...result, text }]];
  }));
  return new Map(opened.flat());
}

const kinds = new Map();
const sorted = new Set();

/** The topic and type of every result with one of these words, by id: known without opening it. `choices` are filters, each with a value. */
export async function sortText(base, words, choices) {
  const pagefind = await loadIndex(base);
  for (const word of words.filter((one) => !sorted.has(one))) {
    for (const [name, value] of choices) {
      const { results } = await pagefind.search(word, { filters: { [name]: value } });
      for (const { id } of results) kinds.set(id, { ...kinds.get(id), [name]: value });
    }
    sorted.add(word);
  }
  return kinds;
}

// A page beyond the ceiling of the data, known from the index alone.
const outsider = (address, { title, topic, type, definition }) => ({ address, title, topic, type, isTerm: Boolean(definition), number: Infinity });
