// Search without a server: looks through what search/index.js has set (docs/site.md describes it).
// Nothing is sent anywhere; the chosen place is remembered on this device alone.
(function () {
  "use strict";

  var root = "../";
  var pageLength = 30;
  var remembered = "zhun-place";

  // MARK: Texts

  // Whether a character counts: letters, digits and Chinese characters, the same as in the initials.
  function counts(code) {
    return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) ||
      isChinese(code);
  }

  function isChinese(code) {
    return (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) ||
      (code >= 0x20000 && code <= 0x3ffff);
  }

  function folded(text) {
    return text.normalize("NFKC").toLowerCase();
  }

  // The characters that count, each with its place in the text.
  function bare(text) {
    var found = [];
    Array.from(text).forEach(function (character, place) {
      var sign = folded(character);
      if (counts(sign.codePointAt(0))) found.push({ sign: sign, place: place });
    });
    return found;
  }

  function bareText(text) {
    return bare(text).map(function (one) { return one.sign; }).join("");
  }

  // A query as terms, each with its units: a Chinese character, or a run of letters and digits.
  function terms(query) {
    var words = [""];
    Array.from(folded(query).slice(0, 100)).forEach(function (character) {
      if (counts(character.codePointAt(0))) words[words.length - 1] += character;
      else if (words[words.length - 1]) words.push("");
    });
    return words.filter(Boolean).map(term);
  }

  function term(text) {
    var units = [];
    var isRun = false;
    Array.from(text).forEach(function (character) {
      if (isChinese(character.codePointAt(0))) {
        units.push(character);
        isRun = false;
      } else if (isRun) {
        units[units.length - 1] += character;
      } else {
        units.push(character);
        isRun = true;
      }
    });
    return { text: text, units: units, isInitials: /^[a-z0-9]+$/.test(text) && /[a-z]/.test(text) };
  }

  // MARK: The index

  function read(index) {
    var texts = index.texts.map(bareText);
    var places = index.places.map(function (place) {
      return { code: place[0], name: place[1], text: bareText(place[1]), initials: letters(place[2]), parent: place[3] };
    });
    places.forEach(function (place) {
      place.line = place.parent < 0 ? [] : places[place.parent].line.concat([place.parent]);
    });
    var services = index.services.map(function (service, number) {
      return {
        number: number, code: service[0], name: service[1], text: bareText(service[1]),
        initials: letters(service[2]), names: everydayNames(service[3]), texts: service[4], offerings: service[5]
      };
    });
    var events = (index.events || []).map(function (event, number) {
      return {
        number: services.length + number, name: event[0], text: bareText(event[0]), initials: letters(event[1]),
        names: everydayNames(event[2]), folder: event[3], places: event[4]
      };
    });
    return {
      texts: texts, shown: index.texts, places: places, offices: index.offices, facts: index.facts,
      services: services, events: events, fillers: index.fillers || []
    };
  }

  function everydayNames(spelled) {
    var names = [];
    for (var next = 0; next < spelled.length; next += 2) {
      names.push({ name: spelled[next], text: bareText(spelled[next]), initials: letters(spelled[next + 1]) });
    }
    return names;
  }

  // Initials as the index spells them: a capital is another reading of the character before it.
  function letters(spelled) {
    if (!/[A-Z_]/.test(spelled)) return { plain: spelled, sets: null };
    var sets = [];
    for (var place = 0; place < spelled.length; place += 1) {
      var letter = spelled[place];
      if (letter >= "A" && letter <= "Z") sets[sets.length - 1] += letter.toLowerCase();
      else sets.push(letter);
    }
    return { plain: null, sets: sets };
  }

  // Where initials hold a text; -1 where they do not. One letter counts only at the start.
  function placeIn(initials, text) {
    if (initials.plain !== null) {
      var place = initials.plain.indexOf(text);
      return text.length === 1 && place > 0 ? -1 : place;
    }
    var last = text.length === 1 ? 0 : initials.sets.length - text.length;
    for (var start = 0; start <= last; start += 1) {
      var next = 0;
      while (next < text.length && start + next < initials.sets.length &&
        initials.sets[start + next].indexOf(text[next]) >= 0) next += 1;
      if (next === text.length) return start;
    }
    return -1;
  }

  // MARK: Finding

  // How well a text holds a term: 3 side by side, 2 in order, 1 in any order, 0 not.
  function fit(text, term) {
    if (text.indexOf(term.text) >= 0) return 3;
    if (term.units.length < 2) return 0;
    var from = 0;
    var isInOrder = true;
    for (var next = 0; next < term.units.length; next += 1) {
      var place = text.indexOf(term.units[next], from);
      if (place < 0) {
        if (text.indexOf(term.units[next]) < 0) return 0;
        isInOrder = false;
      } else {
        from = place + term.units[next].length;
      }
    }
    return isInOrder ? 2 : 1;
  }

  // Names before everyday names before the rest; what stands side by side before what is scattered.
  var nameScores = [0, 380, 400, 600];
  var everydayScores = [0, 280, 300, 500];
  var otherScores = [0, 100, 110, 200];

  function nameScore(name, term, scores) {
    var score = scores[fit(name.text, term)];
    if (score === scores[3]) score += name.text === term.text ? 40 : name.text.indexOf(term.text) === 0 ? 20 : 0;
    if (term.isInitials) {
      var place = placeIn(name.initials, term.text);
      if (place >= 0) score = Math.max(score, scores[2] + (place === 0 ? 60 : 30));
    }
    return score;
  }

  function codeScore(data, service, text) {
    if (text.length < 4 || !/\d/.test(text)) return 0;
    var code = service.code.toLowerCase();
    if (code === text) return 700;
    if (code && code.indexOf(text) === 0) return 650;
    if (text.length > 12) {
      for (var next = 0; next < service.offerings.length; next += 2) {
        if (key(data, service, service.offerings[next]).toLowerCase().indexOf(text) === 0) return 650;
      }
    }
    return 0;
  }

  function key(data, service, office) {
    return data.offices[office][2].replace("~", service.code);
  }

  // How well the name of each place, or of one that it lies in, fits a term.
  function placeFits(data, term) {
    var own = data.places.map(function (place) {
      return term.isInitials && placeIn(place.initials, term.text) === 0 ? 3 : fit(place.text, term);
    });
    return data.places.map(function (place, number) {
      return place.line.reduce(function (best, above) { return Math.max(best, own[above]); }, own[number]);
    });
  }

  // How well each office fits a term, by the name of its body and of the places that it lies in.
  function officeScores(data, placeFits, textFits) {
    var isAny = false;
    var scores = data.offices.map(function (office) {
      var best = office[1] < 0 ? 0 : textFits[office[1]];
      if (office[0] >= 0) best = Math.max(best, placeFits[office[0]]);
      if (best) isAny = true;
      return otherScores[best];
    });
    return isAny ? scores : null;
  }

  // What is typed is taken as it stands; where nothing is found, with less and less trust in how it was put.
  function find(data, query, place) {
    var wanted = terms(query);
    var plain = each(wanted, function (one) { return withoutFillers(data, one); });
    // “番禺居住证”: a place written together with what is wanted there.
    function apart(some) { return each(some, function (one) { return withoutPlace(data, one); }); }
    var tries = [wanted, apart(wanted), plain, apart(plain)];
    var tried = {};
    for (var next = 0; next < tries.length; next += 1) {
      var spelled = spelling(tries[next]);
      if (tried[spelled]) continue;
      tried[spelled] = true;
      var found = search(data, tries[next], place);
      if (found.length) return { terms: tries[next], results: found, isShortened: next > 1 };
    }
    return { terms: wanted, results: [], isShortened: false };
  }

  function each(some, change) {
    return [].concat.apply([], some.map(change));
  }

  function spelling(some) {
    return some.map(function (one) { return one.text; }).join(" ");
  }

  // “怎么办居住证”: the words with which one asks are no part of what is wanted.
  function withoutFillers(data, one) {
    return data.fillers.reduce(function (pieces, filler) {
      return each(pieces, function (piece) { return piece.split(filler); });
    }, [one.text]).filter(Boolean).map(term);
  }

  function withoutPlace(data, one) {
    var best = "";
    data.places.forEach(function (place) {
      [place.text, place.text.replace(/(省|市|区|县|镇|乡|街道)$/, "")].forEach(function (name) {
        if (name.length > 1 && name.length > best.length && one.text !== name && one.text.indexOf(name) >= 0) best = name;
      });
    });
    if (!best) return [one];
    return [term(best)].concat(one.text.split(best).filter(Boolean).map(term));
  }

  function search(data, wanted, place) {
    if (!wanted.length) return [];
    var looks = wanted.map(function (one) {
      var textFits = data.texts.map(function (text) { return fit(text, one); });
      var atPlaces = placeFits(data, one);
      return { term: one, textFits: textFits, placeFits: atPlaces, offices: officeScores(data, atPlaces, textFits) };
    });
    var found = [];
    data.services.forEach(function (service) {
      var sum = 0;
      for (var next = 0; next < looks.length; next += 1) {
        var score = scoreOf(data, service, looks[next]);
        if (!score) return;
        sum += score;
      }
      // Without a chosen place this can wait until the result is shown.
      var chosen = place < 0 ? null : choose(data, service, looks, place);
      found.push({
        subject: service, service: service, score: sum, isHere: chosen ? chosen.isHere : 0, looks: looks, chosen: chosen
      });
    });
    data.events.forEach(function (event) {
      var scores = looks.map(function (look) { return Math.max(namesScore(event, look.term), eventPlaceScore(event, look)); });
      if (scores.indexOf(0) >= 0) return;
      var sum = scores.reduce(function (one, other) { return one + other; });
      found.push({
        subject: event, event: event, score: sum, isHere: isNear(data, event, place) ? 1 : 0,
        place: eventPlace(data, event, looks, place)
      });
    });
    return found.sort(function (left, right) {
      return right.isHere - left.isHere || right.score - left.score ||
        left.subject.text.length - right.subject.text.length || left.subject.number - right.subject.number;
    });
  }

  function namesScore(subject, term) {
    return subject.names.reduce(function (best, name) {
      return Math.max(best, nameScore(name, term, everydayScores));
    }, nameScore(subject, term, nameScores));
  }

  function eventPlaceScore(event, look) {
    return event.places.reduce(function (best, place) { return Math.max(best, otherScores[look.placeFits[place]]); }, 0);
  }

  // Whether a life event can be settled in the chosen place, above it or somewhere in it.
  function isNear(data, event, place) {
    return place >= 0 && event.places.some(function (one) {
      return one === place || data.places[place].line.indexOf(one) >= 0 || data.places[one].line.indexOf(place) >= 0;
    });
  }

  // Which page of a life event is meant: that of the chosen place or the nearest above it, among the places that
  // were asked for; without a choice, that of the outermost place that was. -1: that of all places.
  function eventPlace(data, event, looks, place) {
    var best = 0;
    var sums = event.places.map(function (one) {
      var sum = looks.reduce(function (sum, look) { return sum + otherScores[look.placeFits[one]]; }, 0);
      best = Math.max(best, sum);
      return sum;
    });
    var asked = event.places.filter(function (one, number) { return sums[number] === best; });
    var line = place < 0 ? [] : [place].concat(data.places[place].line.slice().reverse());
    var here = line.filter(function (one) { return asked.indexOf(one) >= 0; });
    if (here.length) return here[0];
    if (!best) return -1;
    var depth = Math.min.apply(null, asked.map(function (one) { return data.places[one].line.length; }));
    var outermost = asked.filter(function (one) { return data.places[one].line.length === depth; });
    return outermost.length === 1 ? outermost[0] : -1;
  }

  function scoreOf(data, service, look) {
    var best = namesScore(service, look.term);
    best = Math.max(best, codeScore(data, service, look.term.text));
    if (best >= 200) return best;
    service.texts.forEach(function (text) { best = Math.max(best, otherScores[look.textFits[text]]); });
    if (look.offices) {
      for (var next = 0; next < service.offerings.length; next += 2) {
        best = Math.max(best, look.offices[service.offerings[next]]);
      }
    }
    return best;
  }

  // Which offerings a result is about: those of the chosen place, else those whose body or place was asked for.
  function choose(data, service, looks, place) {
    var all = [];
    var best = 0;
    for (var next = 0; next < service.offerings.length; next += 2) {
      var office = service.offerings[next];
      var score = 0;
      looks.forEach(function (look) { if (look.offices) score += look.offices[office]; });
      best = Math.max(best, score);
      all.push({ office: office, facts: service.offerings[next + 1], score: score });
    }
    var asked = all.filter(function (one) { return one.score === best; });
    if (place < 0) return { isHere: 0, offerings: asked };
    var here = nearest(data, asked, place);
    if (!here.length) here = nearest(data, all, place);
    return here.length ? { isHere: 1, offerings: here } : { isHere: 0, offerings: asked };
  }

  // Those of a place itself, else of the nearest place above it, else of the places in it.
  function nearest(data, offerings, place) {
    var line = [place].concat(data.places[place].line.slice().reverse());
    for (var next = 0; next < line.length; next += 1) {
      var found = offerings.filter(function (one) { return data.offices[one.office][0] === line[next]; });
      if (found.length) return found;
      if (next === 0) {
        found = offerings.filter(function (one) {
          var at = data.offices[one.office][0];
          return at >= 0 && data.places[at].line.indexOf(place) >= 0;
        });
        if (found.length) return found;
      }
    }
    return [];
  }

  // MARK: Showing

  // A text with what was asked for marked; always as text, never as markup.
  function marked(text, wanted, initials) {
    // Characters that set the direction of what follows would turn around what stands behind the text.
    text = text.replace(/[\u202a-\u202e\u2066-\u2069]/g, "");
    var characters = Array.from(text);
    var signs = bare(text);
    var plain = signs.map(function (one) { return one.sign; });
    var isMarked = {};
    wanted.forEach(function (one) {
      mark(plain, signs, one, initials, isMarked);
    });
    var fragment = document.createDocumentFragment();
    var place = 0;
    while (place < characters.length) {
      var end = place + 1;
      while (end < characters.length && !isMarked[end] === !isMarked[place]) end += 1;
      var piece = characters.slice(place, end).join("");
      fragment.appendChild(isMarked[place] ? element("mark", "", piece) : document.createTextNode(piece));
      place = end;
    }
    return fragment;
  }

  function mark(plain, signs, one, initials, isMarked) {
    var whole = plain.join("");
    function set(start, length) {
      // Places in the joined text are places in the list: signs are single characters, but for rare ones.
      for (var next = start; next < start + length && next < signs.length; next += 1) isMarked[signs[next].place] = true;
    }
    var start = whole.indexOf(one.text);
    if (start >= 0) {
      while (start >= 0) {
        set(start, one.text.length);
        start = whole.indexOf(one.text, start + one.text.length);
      }
      return;
    }
    if (fit(whole, one)) {
      var from = 0;
      one.units.forEach(function (unit) {
        var place = whole.indexOf(unit, from);
        if (place < 0) place = whole.indexOf(unit);
        else from = place + unit.length;
        set(place, unit.length);
      });
      return;
    }
    if (one.isInitials && initials) {
      start = placeIn(initials, one.text);
      if (start >= 0) set(start, one.text.length);
    }
  }

  function element(name, className, content) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (typeof content === "string") made.textContent = content;
    else if (content) made.appendChild(content);
    return made;
  }

  function guide(data, service, offering) {
    var office = data.offices[offering.office];
    var place = office[0] < 0 ? "" : data.places[office[0]].code;
    return root + "guides/" + place + "/" + key(data, service, offering.office) + "/index.html";
  }

  function placeName(data, number) {
    if (number < 0) return "";
    var place = data.places[number];
    // The province goes without saying.
    return place.line.slice(1).concat([number]).map(function (one) { return data.places[one].name; }).join("");
  }

  function placeCount(data, offerings) {
    var seen = {};
    offerings.forEach(function (one) { seen[data.offices[one.office][0]] = true; });
    return Object.keys(seen).length;
  }

  function resultView(data, result, wanted) {
    return result.event ? eventView(data, result, wanted) : serviceView(data, result, wanted);
  }

  function eventView(data, result, wanted) {
    var event = result.event;
    var all = root + event.folder + "/index.html";
    var item = element("li", "result");
    var link = element("a", "result-name", marked(event.name, wanted, event.initials));
    link.href = result.place < 0 ? all : root + event.folder + "/" + data.places[result.place].code + "/index.html";
    item.appendChild(link);
    item.appendChild(element("span", "tag", "一件事"));
    if (event.names.length) item.appendChild(alsoView(event, wanted));
    if (result.place < 0) {
      item.appendChild(element("p", "result-where", event.places.length + "个地方可以办"));
      return item;
    }
    item.appendChild(element("p", "result-where", marked(placeName(data, result.place), wanted, null)));
    if (event.places.length > 1) item.appendChild(allView(all, event.places.length, event.name));
    return item;
  }

  function alsoView(subject, wanted) {
    var also = element("p", "result-also", "也叫");
    subject.names.slice(0, 6).forEach(function (name, place) {
      if (place) also.appendChild(document.createTextNode("、"));
      also.appendChild(marked(name.name, wanted, name.initials));
    });
    return also;
  }

  function allView(address, count, name) {
    var all = element("a", "", "看全部" + count + "个地方的");
    all.href = address;
    all.appendChild(element("span", "unseen", name));
    return element("p", "result-all", all);
  }

  function serviceView(data, result, wanted) {
    var service = result.service;
    var offerings = (result.chosen || choose(data, service, result.looks, -1)).offerings;
    var only = offerings.length === 1 ? offerings[0] : null;
    var total = service.offerings.length / 2;
    var item = element("li", "result");
    var link = element("a", "result-name", marked(service.name, wanted, service.initials));
    link.href = only || !service.code ? guide(data, service, offerings[0])
      : root + "items/" + service.code + "/index.html";
    item.appendChild(link);
    var doubt = doubtAbout(data, offerings);
    if (doubt) item.appendChild(element("span", "tag tag-wait", doubt));
    if (service.names.length) item.appendChild(alsoView(service, wanted));
    item.appendChild(whereView(data, offerings, wanted));
    item.appendChild(factsView(data, offerings));
    var why = whyView(data, service, wanted);
    if (why) item.appendChild(why);
    if (only && total > 1 && service.code) {
      item.appendChild(allView(
        root + "items/" + service.code + "/index.html", placeCount(data, pairs(service)), service.name));
    }
    return item;
  }

  // What is published with errors: all that a result is about, some of it, or nothing.
  function doubtAbout(data, offerings) {
    var count = offerings.filter(function (one) { return data.facts[one.facts][3]; }).length;
    if (!count) return "";
    if (count === offerings.length) return "待更正";
    return placeCount(data, offerings) > 1 ? "部分地方待更正" : "部分待更正";
  }

  function pairs(service) {
    var all = [];
    for (var next = 0; next < service.offerings.length; next += 2) all.push({ office: service.offerings[next] });
    return all;
  }

  function whereView(data, offerings, wanted) {
    var line = element("p", "result-where");
    var first = data.offices[offerings[0].office];
    var count = placeCount(data, offerings);
    if (count > 1) {
      line.textContent = count + "个地方可以办";
      return line;
    }
    line.appendChild(marked(placeName(data, first[0]), wanted, null));
    if (first[1] >= 0) {
      line.appendChild(document.createTextNode("，"));
      line.appendChild(marked(data.shown[first[1]], wanted, null));
    }
    return line;
  }

  function factsView(data, offerings) {
    var list = element("dl", "result-facts");
    ["办结时限", "费用", "到现场"].forEach(function (label, column) {
      var said = {};
      offerings.forEach(function (one) { said[data.facts[one.facts][column]] = true; });
      var answers = Object.keys(said);
      var pair = element("div");
      pair.appendChild(element("dt", "", label));
      pair.appendChild(element("dd", "", answers.length === 1 ? answers[0] : "各处不同"));
      list.appendChild(pair);
    });
    return list;
  }

  // What was found neither in the name nor in the place: which material, result or theme it was.
  function whyView(data, service, wanted) {
    var shown = [];
    wanted.forEach(function (one) {
      var isNamed = fit(service.text, one) || service.names.some(function (name) { return fit(name.text, one); });
      if (isNamed || one.isInitials) return;
      var best = -1;
      service.texts.forEach(function (text) {
        if (fit(data.texts[text], one) > (best < 0 ? 0 : fit(data.texts[best], one))) best = text;
      });
      if (best >= 0 && shown.indexOf(best) < 0) shown.push(best);
    });
    if (!shown.length) return null;
    var line = element("p", "result-why", "写到：");
    shown.forEach(function (text, place) {
      if (place) line.appendChild(document.createTextNode("；"));
      line.appendChild(marked(data.shown[text], wanted, null));
    });
    return line;
  }

  // MARK: The page

  function start() {
    var form = document.getElementById("search");
    var input = document.getElementById("search-query");
    var select = document.getElementById("search-place");
    var count = document.getElementById("search-count");
    var list = document.getElementById("search-results");
    var nothing = document.getElementById("search-nothing");
    var more = document.getElementById("search-more");
    if (!form || !input || !list) return;
    if (!window.zhunSearchIndex) {
      count.textContent = "搜索用的数据没有打开，请刷新本页，或者从下面按地区、主题查找。";
      return;
    }
    var data = read(window.zhunSearchIndex);
    var outcome = { terms: [], results: [], isShortened: false };
    var shown = 0;
    var announcement = 0;

    function chosenPlace() {
      var code = select ? select.value : "";
      for (var next = 0; code && next < data.places.length; next += 1) {
        if (data.places[next].code === code) return next;
      }
      return -1;
    }

    function add() {
      var next = outcome.results.slice(shown, shown + pageLength);
      var fragment = document.createDocumentFragment();
      next.forEach(function (result) { fragment.appendChild(resultView(data, result, outcome.terms)); });
      var first = fragment.querySelector("a");
      list.appendChild(fragment);
      shown += next.length;
      more.hidden = shown >= outcome.results.length;
      return first;
    }

    function announce() {
      var total = outcome.results.length;
      var text = !outcome.terms.length ? "" : total === 0 ? "没有找到" :
        (outcome.isShortened ? "按“" + spelling(outcome.terms) + "”" : "") + "找到" + total + "项" +
        (total > shown ? "，先列出" + shown + "项" : "");
      clearTimeout(announcement);
      // A screen reader is told once, when the typing pauses.
      announcement = setTimeout(function () { count.textContent = text; }, 250);
    }

    function run() {
      outcome = find(data, input.value, chosenPlace());
      shown = 0;
      list.textContent = "";
      nothing.hidden = !outcome.terms.length || outcome.results.length > 0;
      add();
      announce();
    }

    function keepAddress() {
      var query = new URLSearchParams();
      query.set("q", input.value);
      if (select && select.value) query.set("place", select.value);
      // Some browsers allow no change of the address of a file.
      try { history.replaceState(null, "", "?" + query.toString()); } catch (error) { return; }
    }

    function choosePlace(code) {
      if (!select || !code) return;
      // A town is not in the menu: its county is.
      [code, code.slice(0, 6), code.slice(0, 4), code.slice(0, 2)].some(function (one) {
        select.value = one;
        return select.value === one;
      });
      if (select.selectedIndex < 0) select.value = "";
    }

    function stored(change) {
      try { return change(window.localStorage); } catch (error) { return null; }
    }

    form.addEventListener("submit", function (event) {
      event.preventDefault();
      run();
      keepAddress();
      // On a phone the keyboard makes room for what was found.
      if (window.matchMedia && matchMedia("(pointer: coarse)").matches) input.blur();
    });
    input.addEventListener("input", function (event) { if (!event.isComposing) run(); });
    input.addEventListener("compositionend", run);
    if (select) {
      select.addEventListener("change", function () {
        stored(function (storage) {
          if (select.value) storage.setItem(remembered, select.value);
          else storage.removeItem(remembered);
        });
        run();
        keepAddress();
      });
    }
    more.addEventListener("click", function () {
      var first = add();
      announce();
      if (first) first.focus();
    });
    // The arrow keys go from the field through the results; Tab goes everywhere as ever.
    document.addEventListener("keydown", function (event) {
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
      var links = Array.from(list.querySelectorAll(".result-name"));
      var here = links.indexOf(document.activeElement);
      if (here < 0 && (document.activeElement !== input || event.key === "ArrowUp")) return;
      var target = event.key === "ArrowDown" ? links[here + 1] : here === 0 ? input : links[here - 1];
      if (!target) return;
      event.preventDefault();
      target.focus();
    });

    var asked = new URLSearchParams(location.search);
    choosePlace(asked.get("place") || stored(function (storage) { return storage.getItem(remembered); }) || "");
    if (asked.get("q")) {
      input.value = asked.get("q").slice(0, 100);
      run();
    } else if (input.value) {
      run();
    }
    // For tests, and for a city that wants to search from a page of its own.
    window.zhunSearch = function (query, code) {
      var place = data.places.findIndex(function (one) { return one.code === code; });
      return find(data, query, place).results;
    };
  }

  start();
})();
