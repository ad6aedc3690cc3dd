// The lists of questions on a page become checklists. Without this script they are lists to read.
import { change, clearing, onChangeElsewhere, recall } from './kept.js';
import { askable, wordsOf } from './question.js';

const tools = document.querySelector('.questions-tools');

if (tools) {
  const say = tools.dataset;
  const address = location.pathname.replace(/index\.html$/, '');
  const status = tools.querySelector('[role=status]');
  const lines = new Map();

  const refresh = () => {
    const asked = recall().pages[address]?.questions ?? {};
    for (const [item, show] of lines) show(asked[item.dataset.question]);
    tools.toggleAttribute('data-any', Object.keys(asked).length > 0);
  };

  const forget = clearing(tools.querySelector('button'), say, ({ pages }) => delete pages[address], (words, cleared) => {
    refresh();
    tools.toggleAttribute('data-any', true);
    status.textContent = words;
    if (cleared) for (const item of lines.keys()) item.removeAttribute('data-open');
  });

  const changed = (words, answer) => {
    const kept = change(({ pages }) => {
      pages[address] ??= { questions: {} };
      Object.assign(pages[address], { title: document.querySelector('h1').textContent, language: document.documentElement.lang });
      pages[address].questions[words] = answer;
    });
    forget();
    refresh();
    status.textContent = kept ? say.kept : say.unkept;
  };

  for (const item of document.querySelectorAll('.questions > ul > li')) {
    item.dataset.question = wordsOf(item);
    lines.set(item, askable(item, say, changed));
  }

  refresh();
  onChangeElsewhere(refresh);
}
