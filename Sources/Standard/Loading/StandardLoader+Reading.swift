package import Source
import YAML

extension StandardLoader {
  mutating func readAbout(_ record: Record, owner: String) {
    guard owner == "00" else { return }
    name = record.wording()
    edition = record.string(.edition)
  }

  mutating func readRecords(_ record: Record) {
    for entry in record.records(.records) {
      guard let id = entry.string(.id) else { continue }
      guard shapePlaces[id] == nil else {
        report(
          .definedTwice, at: entry.location,
          ["what": .wording(zh: "记录", en: "record"), "value": .text(id)])
        continue
      }
      shapePlaces[id] = shapes.count
      shapes.append(ShapeDraft(entry, id: id, linkedClasses: linkedClasses(entry)))
    }
  }

  mutating func readCodes(_ record: Record, owner: String) {
    guard let id = record.string(.id), let idEntry = record[.id] else { return }
    let base = owner != "00" && record.boolean(.extends) == true ? codeLists[id]?.list.values : nil
    var values = base ?? []
    var spellings: [String: String] = [:]
    for value in values { for spelling in value.spellings { spellings[spelling] = value.name.zh } }
    for entry in record.records(.codes) {
      guard let code = entry.string(.code) else { continue }
      let value = CodeValue(
        code: code, name: entry.wording(), aliases: entry.texts(.aliases).map(\.string),
        description: entry.string(.description), rank: entry.integer(.rank),
        retired: entry.date(.retired), position: values.count)
      for spelling in value.spellings {
        if let first = spellings[spelling], first != value.name.zh {
          report(
            .spelledTwice, at: entry.location,
            ["value": .text(spelling), "first": .text(first), "second": .text(value.name.zh)])
        }
        spellings[spelling] = value.name.zh
      }
      values.append(value)
    }
    let list = CodeList(
      id: id, name: record.wording(), description: record.string(.description),
      source: record.record(.source)?.factSource, values: values)
    if owner == "00" {
      if codeLists[id] != nil {
        report(
          .definedTwice, at: idEntry.location,
          ["what": .wording(zh: "代码表", en: "code list"), "value": .text(id)])
      }
    } else {
      // The nation's list stays known: items of national catalogues keep their digits.
      if let national = codeLists[id]?.list, profileCodeLists["00"]?[id] == nil {
        profileCodeLists["00", default: [:]][id] = national
      }
      profileCodeLists[owner, default: [:]][id] = list
    }
    codeLists[id] = CodeListDraft(list: list, location: idEntry.location)
  }

  mutating func readVocabulary(_ record: Record) {
    guard let id = record.string(.id) else { return }
    let terms = record.records(.terms).compactMap { entry in
      entry.string(.term).map { term in
        Vocabulary.Term(
          term: term, synonyms: entry.texts(.synonyms).map(\.string), rank: entry.integer(.rank),
          code: entry.string(.code))
      }
    }
    // A profile adds its words to the nation's.
    let earlier = vocabularies[id]?.terms ?? []
    checkSynonyms(of: id, record, earlier)
    vocabularies[id] = VocabularyDraft(name: record.wording(), terms: earlier + terms)
  }

  /// Reports a word that a vocabulary of synonyms takes for two things: it would be the same as either.
  private mutating func checkSynonyms(
    of id: String,
    _ record: Record,
    _ earlier: [Vocabulary.Term]
  ) {
    guard shapes.contains(where: { $0.elements.contains { $0.synonyms == id } }) else { return }
    var owners: [Text: String] = [:]
    for term in earlier {
      for spelling in term.spellings { owners[Text(spelling).folded] = term.term }
    }
    for entry in record.records(.terms) {
      guard let term = entry.string(.term) else { continue }
      for spelling in [entry[.term]].compactMap(\.self) + entry.entries(.synonyms) {
        guard let text = spelling.text else { continue }
        if let first = owners[text.folded], first != term {
          report(
            .spelledTwice, at: spelling.location,
            ["value": .text(text.string), "first": .text(first), "second": .text(term)])
        }
        owners[text.folded] = owners[text.folded] ?? term
      }
    }
  }

  mutating func readDivisions(_ record: Record) {
    var known = Set(divisions.map(\.prefix))
    for entry in record.records(.divisions) {
      guard let code = entry.string(.code), let name = entry.string(.name) else { continue }
      let isCode =
        [6, 9, 12].contains(code.utf8.count) && code.utf8.allSatisfy { (0x30...0x39).contains($0) }
      let problem: Wording? =
        if !isCode {
          Wording(
            zh: "不是六位数字（乡镇九位，村十二位）", en: "is not six digits (nine for a town, twelve for a village)"
          )
        } else if known.contains(Division.prefix(of: code)) {
          Wording(zh: "重复出现", en: "is listed twice")
        } else if let parent = Self.parent(of: code), !known.contains(Division.prefix(of: parent)) {
          Wording(zh: "的上级 \(parent) 没有先列出", en: "comes before or without its parent \(parent)")
        } else {
          nil
        }
      if let problem {
        report(
          .malformedDivision, at: entry.location,
          ["value": .text(code), "problem": .wording(problem)])
        continue
      }
      known.insert(Division.prefix(of: code))
      divisions.append(Division(code: code, name: name, areaCode: entry.string(.areaCode)))
    }
  }

  mutating func readRules(_ record: Record, _ file: StandardFile) {
    severities += record.records(.severities).compactMap(SeveritySetting.init)
    for entry in record.records(.parameters) {
      guard let name = entry.string(.name), let value = entry.string(.value) else { continue }
      parameters[name] = value
    }
    ruleDrafts += record.records(.rules).map {
      DataRuleReader.Draft(record: $0, owner: file.owner, path: file.tree.source.path)
    }
  }

  /// The division that must have been listed before: of a town its county, of a county or city the
  /// province, because some counties have no city.
  private static func parent(of code: String) -> String? {
    let above = Division.ancestors(of: Division.prefix(of: code))
    guard let province = above.first, let last = above.last else { return nil }
    return Division.level(of: code) > .county ? last : province + "0000"
  }
}

extension CodeValue {
  var spellings: Set<String> { Set([code, name.zh, name.en] + aliases) }
}

extension Record {
  /// The name in both languages.
  func wording() -> Wording {
    let zh = string(.name) ?? ""
    return Wording(zh: zh, en: string(.english) ?? zh)
  }

  /// The description in both languages.
  func descriptions() -> Wording? {
    guard let zh = string(.description) else { return nil }
    return Wording(zh: zh, en: string(.englishDescription) ?? zh)
  }

  var factSource: FactSource? {
    string(.origin).map {
      FactSource(origin: $0, certainty: code(.certainty)?.code, note: string(.note))
    }
  }

  package var severity: Severity? { code(.severity).flatMap { Severity(rawValue: $0.code) } }
}
