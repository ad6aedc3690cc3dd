// Reads a PDF back and says in JSON what a reader, and a reader's assistive technology, finds in it.
import { readFile } from 'node:fs/promises';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

const standardFontDataUrl = new URL('node_modules/pdfjs-dist/standard_fonts/', import.meta.url).pathname;

/** The text of each piece of marked content, by its id. What has none, such as the foot of a sheet, is no part of the text that runs on. */
function marked(items) {
  const texts = new Map();
  const open = [];
  for (const item of items) {
    if (item.type === 'beginMarkedContent' || item.type === 'beginMarkedContentProps') open.push(item.id);
    else if (item.type === 'endMarkedContent') open.pop();
    else {
      const id = open.findLast(Boolean);
      if (id) texts.set(id, (texts.get(id) ?? '') + item.str + (item.hasEOL ? ' ' : ''));
    }
  }
  return texts;
}

const textOf = (node, texts) => (node.type === 'content' ? texts.get(node.id) ?? '' : (node.children ?? []).map((child) => textOf(child, texts)).join(''));

function* nodes(node) {
  yield node;
  for (const child of node.children ?? []) yield* nodes(child);
}

const tidy = (text) => text.replace(/\s+/g, ' ').trim();

async function read(path) {
  const pdf = await getDocument({ data: new Uint8Array(await readFile(path)), standardFontDataUrl, verbosity: 0 }).promise;
  const { info } = await pdf.getMetadata();
  const found = { title: info.Title, language: info.Language, marked: (await pdf.getMarkInfo())?.Marked ?? false, outline: [], headings: [], figures: [], roles: [], text: '', running: '', sizes: [], sheets: [], fontsLeftOut: [] };
  const collect = (entries, level) => entries?.forEach((entry) => {
    found.outline.push(tidy(entry.title));
    collect(entry.items, level + 1);
  });
  collect(await pdf.getOutline(), 1);

  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const { width, height } = page.getViewport({ scale: 1 });
    found.sheets.push([Math.round(width), Math.round(height)]);
    const texts = marked(items);
    found.running += [...texts.values()].join(' ');
    for (const node of nodes((await page.getStructTree()) ?? {})) {
      if (node.role) found.roles.push(node.role);
      if (node.role === 'Figure' && node.alt) found.figures.push(node.alt);
      if (/^H[1-6]$/.test(node.role ?? '')) found.headings.push({ level: Number(node.role[1]), text: tidy(textOf(node, texts)) });
    }
    for (const item of items.filter((item) => item.str?.trim())) {
      found.text += item.str + (item.hasEOL ? ' ' : '');
      found.sizes.push(Math.round(Math.hypot(item.transform[2], item.transform[3]) * 10) / 10);
    }
    found.text += ' ';
    const { fnArray, argsArray } = await page.getOperatorList();
    for (const name of fnArray.flatMap((fn, i) => (fn === OPS.setFont ? [argsArray[i][0]] : []))) {
      const font = page.commonObjs.get(name);
      if (font.missingFile) found.fontsLeftOut.push(font.name);
    }
  }
  found.text = tidy(found.text);
  found.roles = [...new Set(found.roles)];
  found.smallest = Math.min(...found.sizes);
  delete found.sizes;
  await pdf.destroy();
  return found;
}

const all = [];
for (const path of process.argv.slice(2)) all.push(await read(path));
console.log(JSON.stringify(all));
