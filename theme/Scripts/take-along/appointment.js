// The sheet for the next appointment: every ticked question under the page it comes from, and what the reader wants from the visit.
import { change, clearing, nothing, onChangeElsewhere, recall } from './kept.js';
import { askable, make } from './question.js';

const sheet = document.querySelector('.appointment');

if (sheet) {
  const say = sheet.dataset;
  const list = sheet.querySelector('.sheet-questions');
  const none = sheet.querySelector('.sheet-none');
  const fields = [...sheet.querySelectorAll('[data-visit]')];
  const status = sheet.querySelector('[role=status]');
  // Another site on this host may keep questions of its own.
  const ours = ([address, { questions }]) => address.startsWith(`${say.base}/`) && Object.values(questions).some(({ ticked }) => ticked);

  const section = ([address, { title, language, questions }]) => {
    const items = Object.entries(questions).filter(([, { ticked }]) => ticked).map(([words, answer]) => {
      const item = make('li', {}, words);
      askable(item, say, (_, changed) => edit(({ pages }) => {
        pages[address] ??= { title, language, questions: {} };
        pages[address].questions[words] = changed;
      }), true)(answer);
      return item;
    });
    return make('section', { lang: language, dir: 'auto' },
      make('h3', {}, make('a', { href: address, textContent: title })), make('ul', {}, ...items));
  };

  const refresh = () => {
    const all = recall();
    // Who writes here is not disturbed by another tab.
    if (sheet.contains(document.activeElement) && document.activeElement.matches('input, textarea')) return;
    const pages = Object.entries(all.pages).filter(ours);
    list.replaceChildren(...pages.map(section));
    none.hidden = pages.length > 0;
    for (const field of fields) field.value = all.visit[field.dataset.visit] ?? '';
  };

  const forget = clearing(sheet.querySelector('.sheet-clear'), say, (all) => Object.assign(all, nothing()), (words) => {
    refresh();
    status.textContent = words;
  });

  const edit = (how) => {
    const kept = change(how);
    forget();
    status.textContent = kept ? say.kept : say.unkept;
  };

  for (const field of fields) field.addEventListener('input', () => edit(({ visit }) => { visit[field.dataset.visit] = field.value; }));

  refresh();
  sheet.dataset.ready = '';
  onChangeElsewhere(refresh);
}
