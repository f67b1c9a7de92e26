/* A quote and its source go to the clipboard together, as text and as HTML. */

const FORM = 'kaoju-form';
const SHOWN_MS = 2000;

function chosenForm() {
  try {
    return localStorage.getItem(FORM) ?? 'gbt';
  } catch {
    return 'gbt';
  }
}

function choose(form) {
  try {
    localStorage.setItem(FORM, form);
  } catch {
    // Where nothing may be kept, the first form is the form.
  }
}

/** @returns {{ text: string, html: string }} */
function quotation(link) {
  const quote = link.closest('.quote').querySelector('blockquote');
  const words = quote.textContent.trim();
  const source = link.dataset[chosenForm()] ?? link.dataset.gbt;
  const [open, close] = quote.lang === 'zh-Hans' ? '“”' : '「」';
  const block = document.createElement('blockquote');
  block.textContent = words;
  const line = document.createElement('p');
  const anchor = document.createElement('a');
  anchor.href = link.dataset.link;
  anchor.textContent = source;
  line.append(anchor);
  return { text: `${open}${words}${close}\n${source}`, html: block.outerHTML + line.outerHTML };
}

async function copy({ text, html }) {
  if (!window.ClipboardItem) return navigator.clipboard.writeText(text);
  const part = (content, type) => new Blob([content], { type });
  return navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': part(text, 'text/plain'),
      'text/html': part(html, 'text/html'),
    }),
  ]);
}

document.addEventListener('click', async (event) => {
  const link = event.target.closest?.('a.copy-quote');
  if (!link || !navigator.clipboard || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  try {
    await copy(quotation(link));
  } catch {
    location.assign(link.href);
    return;
  }
  const label = link.textContent;
  link.textContent = link.dataset.done;
  setTimeout(() => {
    link.textContent = label;
  }, SHOWN_MS);
});

for (const choice of document.querySelectorAll('.form-choice')) {
  if (!navigator.clipboard) break;
  choice.hidden = false;
  const select = choice.querySelector('select');
  select.value = chosenForm();
  select.addEventListener('change', () => choose(select.value));
}
