// Asks Pagefind, which knows the full text: once for pages with every word, and word by word where hardly any page has all.

// A page stuffed with one word must not drown one that has them all.
const mostOfOneWord = 8;
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
export async function findText(base, words, filters, { rarityOf }) {
  const pagefind = await loadIndex(base);
  const found = new Map();
  let total = 0;
  for (const word of new Set(words)) {
    const { results, unfilteredResultCount } = await pagefind.search(word, { filters });
    const rarity = rarityOf(word, unfilteredResultCount);
    if (results.length > 0) total += rarity;
    for (const { id, score, data } of results) {
      const { held = 0, points = 0, rarest = 0, open } = found.get(id) ?? {};
      const isRarest = rarity > rarest;
      found.set(id, {
        held: held + rarity, points: points + rarity * Math.min(score / mostOfOneWord, 1),
        rarest: isRarest ? rarity : rarest, open: isRarest ? data : open,
      });
    }
  }
  // An excerpt marks all words where all stand.
  const { results } = await pagefind.search(words.join(' '), { filters });
  for (const { id, data } of results) if (found.has(id)) found.get(id).open = data;
  return [...found.values()].filter(({ held }) => held >= least * total)
    .map(({ held, points, open }) => ({ held: held / total, points: points / total, open })).sort((a, b) => b.points - a.points);
}

/** Opens some results: their texts and how well each was found, by page. */
export async function openText(base, results, library, from, number) {
  const opened = await Promise.all(results.slice(from, from + number).map(async ({ open, points, held }) => {
    const text = await open();
    // The index answers null where a file of it did not arrive.
    if (!text) return [];
    const address = new URL(text.url, location.href).pathname.slice(base.length);
    return [[library.pages.byAddress.get(address) ?? outsider(address, text), { points, held, text }]];
  }));
  return new Map(opened.flat());
}

const outsiders = new Map();

// A page beyond the ceiling of the data, known from the index alone.
function outsider(address, { meta }) {
  if (!outsiders.has(address)) outsiders.set(address, { address, title: meta.title, topic: meta.topic, type: meta.type, isTerm: Boolean(meta.definition), number: Infinity });
  return outsiders.get(address);
}
