// Search across everything with a name: either script, pinyin with or without spaces, initials, Latin.
function searchKey(text) {
  return simplified(text.normalize('NFC')).toLowerCase().replace(/[\s'’·“”"]/g, '');
}

function plain(text) {
  return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
}

const INDEX = [...DATA.entities, ...DATA.keywords.filter(k => !DATA.entities.some(e => e.name === k.name))].map(thing => ({
  thing,
  name: searchKey(thing.name),
  forms: (thing.forms || []).map(([form]) => searchKey(form)),
  pinyin: plain(thing.pinyin || '').replace(/ü/g, 'v').replace(/ /g, ''),
  initials: (thing.pinyin || '').split(' ').map(s => s[0] || '').join(''),
  latin: plain(thing.latin || ''),
}));

/** The things that match, best first. */
function find(query) {
  const key = searchKey(query);
  const latin = plain(query.trim());
  if (!key) return [];
  const found = [];
  for (const entry of INDEX) {
    let rank = 0;
    if (entry.name === key) rank = 6;
    else if (entry.name.startsWith(key)) rank = 5;
    else if (entry.name.includes(key)) rank = 4;
    else if (entry.forms.some(form => form.includes(key))) rank = 3;
    else if (/^[a-z\u00fc.' -]+$/.test(latin)) {
      const letters = latin.replace(/[^a-zü]/g, '');
      if (entry.pinyin && entry.pinyin.startsWith(letters)) rank = entry.pinyin === letters ? 5 : 3;
      else if (latin.length > 1 && entry.latin.includes(latin)) rank = 3;
      else if (letters.length > 1 && entry.initials === letters) rank = 2;
    }
    if (rank) found.push({rank, entry});
  }
  return found.sort((x, y) => y.rank - x.rank || y.entry.thing.posts - x.entry.thing.posts).map(f => f.entry.thing);
}

function searchBox() {
  const list = el('ul', {id: 'found', class: 'found', hidden: true});
  const input = el('input', {type: 'search', id: 'search', placeholder: t('search'), 'aria-label': t('search'), autocomplete: 'off', spellcheck: 'false'});
  function update() {
    const found = find(input.value);
    list.hidden = !input.value.trim();
    announce(list.hidden ? '' : found.length ? t('matches', found.length) : t('noMatch'));
    replace(list, found.length ? found.slice(0, 12).map(thing => el('li', {}, button([
      el('span', {}, thing.name), ' ', el('span', {class: 'latin'}, thing.latin || thing.pinyin),
      el('span', {class: 'tag'}, thing.type === 'KEYWORD' ? t('keyword') : t(thing.type)),
      el('span', {class: 'latin number'}, whole(count(thing, chosen()).posts))], () => {
      list.hidden = true;
      showProfile(thing);
    }))) : el('li', {class: 'empty'}, t('noMatch')));
  }
  input.addEventListener('input', update);
  input.addEventListener('keydown', event => {
    const buttons = list.querySelectorAll('button');
    if (event.key === 'ArrowDown' && buttons.length) {
      event.preventDefault();
      buttons[0].focus();
    } else if (event.key === 'Enter' && buttons.length) buttons[0].click();
    else if (event.key === 'Escape') list.hidden = true;
  });
  list.addEventListener('keydown', event => {
    const buttons = Array.from(list.querySelectorAll('button'));
    const at = buttons.indexOf(document.activeElement);
    if (event.key === 'ArrowDown' && at + 1 < buttons.length) buttons[at + 1].focus();
    else if (event.key === 'ArrowUp') (at > 0 ? buttons[at - 1] : input).focus();
    else if (event.key === 'Escape') {
      list.hidden = true;
      input.focus();
    } else return;
    event.preventDefault();
  });
  return el('div', {class: 'search', role: 'search', onfocusout: event => {
    if (!event.currentTarget.contains(event.relatedTarget)) list.hidden = true;
  }}, input, list);
}
