// Asks Pagefind, which knows the full text: once for pages with every word, and word by word where hardly any page has all.

const enough = 5;
// One common word stands on half of all pages.
const mostWithSome = 16;
// A page stuffed with one word must not drown one that has them all.
const mostOfOneWord = 20;

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

/** Two lists of results, best first: those with all words, and those with some. Each result's own page is known once it is opened. */
export async function findText(base, words, filters) {
  const pagefind = await loadIndex(base);
  const all = words.length > 0 ? (await pagefind.search(words.join(' '), { filters })).results : [];
  const some = new Map();
  if (all.length < enough && words.length > 1) {
    for (const word of words) {
      const { results } = await pagefind.search(word, { filters });
      for (const result of results) {
        const weight = (Math.min(result.score, mostOfOneWord) / mostOfOneWord) / Math.log2(2 + results.length);
        const before = some.get(result.id)?.score ?? 0;
        some.set(result.id, { id: result.id, score: before + weight, data: result.data });
      }
    }
  }
  return { all, some: [...some.values()].sort((a, b) => b.score - a.score).slice(0, mostWithSome) };
}

/** Opens some results: their pages, and how well each was found. */
export async function openText(base, { all, some }, library, from, number) {
  const opened = new Map();
  const open = (results) => Promise.all(results.slice(from, from + number).map(async ({ id, score, data }) => {
    opened.has(id) || opened.set(id, data());
    const text = await opened.get(id);
    // The index answers null where a file of it did not arrive.
    if (!text) return [];
    const address = new URL(text.url, location.href).pathname.slice(base.length);
    const page = library.pages.byAddress.get(address) ?? outsider(address, text);
    return [{ page, score, text }];
  })).then((found) => found.flat());
  const [whole, part] = await Promise.all([open(all), open(some)]);
  const scores = (found) => new Map(found.map(({ page, score }) => [page, score]));
  return { all: scores(whole), some: scores(part), texts: new Map([...part, ...whole].map(({ page, text }) => [page, text])) };
}

const outsiders = new Map();

// A page beyond the ceiling of the data, known from the index alone.
function outsider(address, { meta }) {
  if (!outsiders.has(address)) outsiders.set(address, { address, title: meta.title, topic: meta.topic, type: meta.type, isTerm: Boolean(meta.definition), number: Infinity });
  return outsiders.get(address);
}
