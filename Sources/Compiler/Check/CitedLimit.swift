import Source
import Standard
import YAML

/// A time limit of the whole item that an article sets which the item cites as its basis.
struct CitedLimit {
  let duration: Duration
  /// The text of the article.
  let location: Location
  /// `《…条例》第十八条`.
  let title: String

  /// The limit as an element would state it.
  var entry: Entry { Entry(.duration(duration), at: location) }
}

extension Item {
  /// The limits that the cited articles set, as far as the item or the register of laws holds their texts.
  var citedLimits: [CitedLimit] {
    guard let words = LimitWords(self) else { return [] }
    return bases.flatMap { basis in
      basis.articles.flatMap { article -> [CitedLimit] in
        guard let text = article.content.text else { return [] }
        let prose = StatedProse(
          entry: article.content, text: text, element: article.element, record: article.record)
        let name = basis.law.record?.string(.name) ?? basis.title
        return words.limits(in: prose).map { limit in
          CitedLimit(
            duration: limit.duration, location: article.content.location,
            title: "《\(name)》\(article.clause)")
        }
      }
    }
  }
}

extension Item.Basis {
  fileprivate struct Article {
    let clause: String
    let content: Entry
    let element: Element
    let record: Record

    init?(_ record: Record, clause: String) {
      guard let field = record.field(.content) else { return nil }
      self.clause = clause
      content = field.entry
      element = field.element
      self.record = record
    }
  }

  /// The texts of the cited articles: the basis's own, else those that the register keeps.
  fileprivate var articles: [Article] {
    guard let clause = record.text(.clause)?.string else { return [] }
    if let own = Article(record, clause: clause) { return [own] }
    let known = law.record?.records(.clauses) ?? []
    let same = known.filter { $0.text(.clause)?.string == clause }
    guard same.isEmpty else { return same.compactMap { Article($0, clause: clause) } }
    // A clause that is registered as a whole says nothing of which paragraph is cited.
    guard let cited = ClauseNumber(clause) else { return [] }
    return known.compactMap { record in
      guard let text = record.text(.clause)?.string, let number = ClauseNumber(text),
        cited.contains(number)
      else { return nil }
      return Article(record, clause: text)
    }
  }
}
