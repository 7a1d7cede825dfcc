// The search of the site. It asks no server for anything but the index's own files, newest month
// first, and stops when there is enough to show. Nothing of a text is ever taken for markup.

const ENOUGH = 20;
// Without a page there are only the functions, for the tests.
const box = globalThis.document?.getElementById("found");
const field = globalThis.document?.getElementById("q");

// Folding and stems as editor/language has them: the table is written by that very code.
const MARKS = /\p{M}+/gu;
const WORDS = /[\p{L}\p{N}\p{M}'’ʼ‘.,]+/gu;
const PIECES = /\d+(?:[.,]\d+)*|[\p{L}\p{Nl}\p{No}]+/gu;
const APOSTROPHES = /['’‘ʼ]/gu;
const GROUPED = /^\d{1,3}(?:[.,' ]\d{3})+$/u;
const ARABIC = /^\p{Script=Arabic}/u;
const ARTICLE = /^[وف]?(?:[بك]?ال|لل)(?=..)/u;
const PARTICLES = /^(?:[وف]?(?:[بل](?=...)|ك(?=....))|[وف](?=...))/u;
const PRONOUN = /(?<=...)(?:كما|هما|كم|هم|هن|نا|ها|ه)$/u;
const ENDING = /(?<=...)(?:ات|ان|ون|ين|تين|تان|يه|يات|يين|يون|ه|ي)$/u;

export function fold(text, table) {
  let folded = "";
  for (const letter of text.normalize("NFC")) {
    folded += table[letter] ?? letter.toLowerCase();
  }
  return folded;
}

function withoutEndings(word) {
  let bare = word.replace(PRONOUN, "");
  if (bare !== word && bare.length > 3 && bare.endsWith("ت")) bare = bare.slice(0, -1);
  return bare.replace(ENDING, "");
}

function arabicStems(word, own) {
  const article = own.article.includes(word) || own.article.includes(word.slice(1))
    ? null : word.match(ARTICLE);
  if (article) return [withoutEndings(word.slice(article[0].length))];
  const stems = [withoutEndings(word)];
  const particle = own.first.includes(word) ? null : word.match(PARTICLES);
  if (particle && word.length - particle[0].length >= 4) {
    stems.push(withoutEndings(word.slice(particle[0].length)));
  }
  return stems;
}

// The forms of each word asked for, any of which is a hit.
export function asked(query, rules) {
  const terms = [];
  for (const [word] of query.matchAll(WORDS)) {
    const folded = fold(word, rules.fold).replace(MARKS, "").replace(APOSTROPHES, "");
    for (const [piece] of folded.matchAll(PIECES)) {
      if (/^\d/u.test(piece)) {
        terms.push([GROUPED.test(piece) ? piece.replace(/\D/gu, "") : piece.replace(/[.,]/gu, "p")]);
      } else {
        terms.push([...new Set([piece, ...(ARABIC.test(piece) ? arabicStems(piece, rules.own) : [])])]);
      }
    }
  }
  return terms;
}

// A word of the index is a hit where it is one of the forms, goes on from what was typed, or is
// the stem of it: Russian and English stems are no more than a few letters shorter than the word.
export function fits(word, forms) {
  return forms.some((form) => word === form
    || (form.length >= 3 && word.startsWith(form))
    || (!ARABIC.test(form) && word.length >= 4 && form.length - word.length <= 3 && form.startsWith(word)));
}

// A month of the index: [articles, {word: [numbers of articles]}]; newest article first.
export function hits(month, terms) {
  let left = null;
  for (const forms of terms) {
    const found = new Set();
    for (const [word, numbers] of Object.entries(month.words)) {
      if (fits(word, forms)) numbers.forEach((number) => found.add(number));
    }
    left = left === null ? found : new Set([...left].filter((number) => found.has(number)));
    if (left.size === 0) return [];
  }
  return left === null ? [] : [...left].sort((a, b) => a - b).map((number) => month.articles[number]);
}

async function load(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.json();
}

function line(className, text) {
  const paragraph = document.createElement("p");
  paragraph.className = className;
  paragraph.textContent = text;
  return paragraph;
}

function card(article, base) {
  const [place, headline, summary, moment, written] = article;
  const item = document.createElement("article");
  item.className = "card wide bare";
  const heading = document.createElement("h2");
  const link = document.createElement("a");
  link.href = new URL(base + place, document.baseURI).pathname;
  link.textContent = headline;
  heading.append(link);
  item.append(heading);
  if (summary) item.append(line("summary", summary));
  const facts = document.createElement("p");
  facts.className = "facts";
  const time = document.createElement("time");
  time.dateTime = moment;
  time.textContent = written;
  facts.append(time);
  item.append(facts);
  return item;
}

let run = 0;

async function search(query) {
  const mine = (run += 1);
  const index = box.dataset.index;
  box.replaceChildren(line("tally", box.dataset.busy));
  document.title = `${query} – ${box.dataset.title}`;
  try {
    const rules = await load(index);
    const folder = index.slice(0, index.lastIndexOf("/") + 1);
    const terms = asked(query, rules);
    const months = terms.length ? [...rules.months] : [];
    box.replaceChildren();
    let shown = 0;
    const more = async () => {
      let fresh = 0;
      while (months.length && fresh < ENOUGH) {
        const month = await load(`${folder}${months.shift()}.json`);
        if (mine !== run) return;
        for (const article of hits(month, terms)) {
          box.append(card(article, rules.root));
          fresh += 1;
        }
      }
      shown += fresh;
      box.querySelector(".tally")?.remove();
      const tally = shown ? box.dataset.found.replace("{n}", months.length ? `${shown}+` : shown) : box.dataset.none;
      box.prepend(line("tally", tally));
      if (months.length) {
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = box.dataset.more;
        button.addEventListener("click", () => { button.remove(); more().catch(failed); }, { once: true });
        box.append(button);
      }
    };
    const failed = () => box.prepend(line("tally", box.dataset.failed));
    await more();
  } catch {
    if (mine === run) box.replaceChildren(line("tally", box.dataset.failed));
  }
}

if (box && field) {
  const query = new URLSearchParams(location.search).get("q")?.trim();
  if (query) {
    field.value = query;
    search(query);
  }
  field.form.addEventListener("submit", (event) => {
    const words = field.value.trim();
    event.preventDefault();
    if (!words) return;
    history.replaceState(null, "", `?q=${encodeURIComponent(words)}`);
    search(words);
  });
}
