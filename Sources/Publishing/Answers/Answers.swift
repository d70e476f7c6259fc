import Compiler
import Standard
import YAML

/// The questions that people ask about every item, answered from its elements.
///
/// A question whose element the item does not state is not answered at all: a guess would be worse than
/// silence, and 未写明 is no answer.
struct Answers {
  let guide: GuideView
  let facts: KeyFacts

  init(_ item: PublishedItem, in publication: Publication) {
    guide = GuideView(
      item, in: publication, at: AnswersDocument.folder + "/index.json", isForPrograms: true)
    facts = KeyFacts(item.item)
  }

  var record: Record { guide.record }
  var item: Item { guide.item }

  /// In the order in which people ask.
  var all: [Answer] {
    [
      purpose, audience, materials, place, online, steps, limit, visits, fee, results, hours,
      contact,
      legalBasis, remedies,
    ].compactMap(\.self) + cases + own
  }

  func answer(
    _ id: String, _ question: String, _ sentences: [String?], from elements: [KnownElement],
    in section: String
  ) -> Answer? {
    let stated = elements.filter { record[$0].map { !$0.isUnreadable } ?? false }
    let text = sentences.compactMap(\.self).filter { !$0.isEmpty }
    guard !stated.isEmpty, !text.isEmpty else { return nil }
    return Answer(
      id: id, question: question, text: text.joined(separator: "\n"),
      sources: stated.map { "/item/\($0.id)" }, section: section)
  }

  // MARK: What it is, and for whom

  private var purpose: Answer? {
    answer(
      "purpose", "这是办什么的？", [facts.purpose, guide.notice],
      from: [.name, .serviceObjects, .body, .results, .status, .plannedStart, .plannedEnd],
      in: "main")
  }

  private var audience: Answer? {
    let who = facts.audience.map { "\($0)可以办理。" }
    return answer(
      "audience", "什么人能办？",
      [who, numbered("要符合的条件：", .conditions, of: record)],
      from: [.serviceObjects, .conditions], in: "conditions")
  }

  // MARK: What comes of it

  private var results: Answer? {
    let names = record.records(.results).compactMap { result -> String? in
      guard let name = result.string(.name) else { return nil }
      return guide.shown(result, .type).map { "\(name)（\($0)）" } ?? name
    }
    let none = record[.results]?.isNone == true ? "办成后没有发给申请人的证件或者文书。" : nil
    return answer(
      "results", "办好以后拿到什么？",
      [none, names.isEmpty ? nil : "办成后得到：\(names.joined(separator: "、"))。"],
      from: [.results], in: "results")
  }

  private var legalBasis: Answer? {
    var seen: Set<String> = []
    let laws = record.records(.legalBasis).map { reference in
      guide.citation(reference)
    }.filter { !$0.isEmpty && seen.insert($0).inserted }
    return answer(
      "legalBasis", "依据是什么？", [numbered("设定依据：", laws)], from: [.legalBasis],
      in: "legalBasis")
  }

  private var own: [Answer] {
    record.records(.questions).enumerated().compactMap { number, question in
      guard let asked = question.string(.question), !asked.isEmpty else { return nil }
      let text = guide.paragraphs(question, .answer)
      guard !text.isEmpty else { return nil }
      return Answer(
        id: "question-\(number + 1)", question: asked, text: text.joined(separator: "\n"),
        sources: ["/item/\(KnownElement.questions.id)/\(number)"], section: "questions")
    }
  }

  /// The texts of an element, numbered as pages number them; nil where it has none.
  func numbered(_ heading: String, _ known: KnownElement, of record: Record) -> String? {
    let entries = NumberedTexts(record.texts(known).map(\.string).filter { !$0.isEmpty })
    if entries.texts.count == 1 || entries.isNumbered { return numbered(heading, entries.texts) }
    return entries.texts.isEmpty ? nil : ([heading] + entries.texts).joined(separator: "\n")
  }

  /// Lines with their numbers, where there are several; nil for none.
  func numbered(_ heading: String, _ lines: [String]) -> String? {
    guard lines.count > 1 else { return lines.first.map { heading + $0 } }
    return
      ([heading] + lines.enumerated().map { "\($0 + 1). \($1)" }).joined(separator: "\n")
  }
}

extension Entry {
  var isUnreadable: Bool {
    if case .unreadable = value { true } else { false }
  }
}
