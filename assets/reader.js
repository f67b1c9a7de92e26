/* What script adds to the reader: copying a citation, the place one is at, keys, and what is selected. */

for (const button of document.querySelectorAll('button.copy')) {
  const source = document.getElementById(button.dataset.copies);
  if (!source || !navigator.clipboard) continue;
  button.hidden = false;
  const label = button.textContent;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(source.textContent.trim());
    button.textContent = button.dataset.done;
    setTimeout(() => {
      button.textContent = label;
    }, 2000);
  });
}

const links = [...document.querySelectorAll('.marks a, .places a[href*="#f"]')];

function showCurrent() {
  const at = location.hash || '#m1';
  for (const link of links) {
    if (link.hash === at) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

addEventListener('hashchange', showCurrent);
showCurrent();

/* Keys: what is found or marked, one after the other. */

const keys = document.getElementById('keys');
const find = document.getElementById('find');

function step(by) {
  const found = [...document.querySelectorAll('mark.match[id]')];
  const places = found.length > 0 ? found : [...document.querySelectorAll('mark[id^="m"]')];
  if (places.length === 0) return;
  const now = places.findIndex((place) => `#${place.id}` === location.hash);
  const first = by > 0 ? 0 : places.length - 1;
  const next = now === -1 ? first : (now + by + places.length) % places.length;
  location.hash = places[next].id;
}

document.addEventListener('keydown', (event) => {
  const typing = event.target.closest?.('input, select, textarea, summary');
  if (typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === 'ArrowRight') step(1);
  else if (event.key === 'ArrowLeft') step(-1);
  else if (event.key === '/') find?.focus();
  else if (event.key === '?' && keys) keys.hidden = !keys.hidden;
  else return;
  event.preventDefault();
});

/* What is selected has an address: its offsets in the article's text. */

const selected = document.querySelector('.selected');

/** Where a place of the page is in the article's text; null outside of it. */
function offsetOf(node, offset) {
  const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
  const line = element?.closest('.text [data-at]');
  if (!line) return null;
  const range = document.createRange();
  range.setStart(line, 0);
  range.setEnd(node, offset);
  const before = range.cloneContents();
  for (const extra of before.querySelectorAll('.steps, .place-label')) extra.remove();
  return Number(line.dataset.at) + before.textContent.length;
}

document.addEventListener('selectionchange', () => {
  const selection = getSelection();
  if (!selected) return;
  selected.hidden = true;
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const start = offsetOf(startContainer, startOffset);
  const end = offsetOf(endContainer, endOffset);
  if (start === null || end === null || start >= end) return;
  const link = selected.querySelector('a');
  const address = new URL(link.href);
  address.searchParams.set('at', `${start}-${end}`);
  address.hash = 'm1';
  link.href = address.href;
  selected.hidden = false;
});
