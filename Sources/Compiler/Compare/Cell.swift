package import Source
package import Standard

extension Comparison {
  /// What one implementation says of a row, and how that relates to the baseline.
  package struct Cell: Sendable {
    package enum Kind: String, CaseIterable, Sendable {
      case same
      case better
      case worse
      case different
      /// Lacks what the baseline has.
      case missing
      /// Has what the baseline or the other districts do not have.
      case extra
      /// Has what is probably the same entry under another name.
      case renamed
      /// Differs, and says so with its grounds.
      case declared
      /// Differs, and what it declared has run out.
      case expired
      /// Neither better nor worse can be said, as of working days and calendar days.
      case notComparable
      /// Lacks an entry of which no standard says whether it is asked for.
      case absent
      /// Does not state the element.
      case unstated
    }

    package let kind: Kind
    /// The kind before declared deviations are looked at.
    package let difference: Kind
    package let location: Location?
    let entry: Entry?
    /// What is shown where that is not the entry's own value.
    private let words: Wording?
    /// How similar a renamed entry is, in hundredths.
    package let similarity: Int?
    package let deviation: Deviation?
    /// Equal in cells that say the same.
    package let key: Canonical?

    init(
      _ kind: Kind,
      entry: Entry? = nil,
      value: Wording? = nil,
      key: Canonical? = nil,
      similarity: Int? = nil
    ) {
      self.kind = kind
      difference = kind
      self.entry = entry
      location = entry?.location
      words = value
      self.similarity = similarity
      self.key = key
      deviation = nil
    }

    /// A cell that lacks what the baseline has, with the place that takes it out, if any does.
    init(missingAt removal: Location?) {
      self.init(
        .missing, entry: removal.map { Entry(.none, at: $0) },
        value: removal.map { _ in Wording(zh: "已删除", en: "removed") })
    }

    private init(_ cell: Cell, _ kind: Kind, under deviation: Deviation) {
      self.kind = kind
      difference = cell.difference
      entry = cell.entry
      location = cell.location
      words = cell.words
      similarity = cell.similarity
      key = cell.key
      self.deviation = deviation
    }

    /// The cell of a row that says what is, without a judgement.
    func unjudged(isDiffering: Bool) -> Cell {
      guard kind != .unstated else { return self }
      return Cell(isDiffering ? .different : .same, entry: entry, value: words, key: key)
    }

    package var value: Wording? { words ?? entry?.shown }

    /// How it differs, unless it declares so with grounds that still hold.
    package var openDifference: Kind? {
      kind == .declared || !difference.isDifference ? nil : difference
    }

    /// The cell with what the implementation declares of the element.
    func applying(_ deviation: Deviation?) -> Cell {
      guard let deviation, kind.isDifference, kind != .better else { return self }
      return Cell(self, deviation.isExpired ? .expired : .declared, under: deviation)
    }
  }
}

extension Comparison.Cell.Kind {
  package var isDifference: Bool {
    switch self {
    case .same, .absent, .unstated: false
    default: true
    }
  }

  /// Whether the applicant is worse off or the standard is not kept.
  package var isAgainst: Bool {
    switch self {
    case .worse, .different, .missing, .extra, .renamed, .expired: true
    default: false
    }
  }

  package var title: Wording {
    switch self {
    case .same: Wording(zh: "同", en: "same")
    case .better: Wording(zh: "优", en: "better")
    case .worse: Wording(zh: "劣", en: "worse")
    case .different: Wording(zh: "异", en: "different")
    case .missing: Wording(zh: "缺", en: "missing")
    case .extra: Wording(zh: "多", en: "extra")
    case .renamed: Wording(zh: "疑改名", en: "renamed?")
    case .declared: Wording(zh: "已声明", en: "declared")
    case .expired: Wording(zh: "声明到期", en: "expired")
    case .notComparable: Wording(zh: "不可比", en: "not comparable")
    case .absent: Wording(zh: "无", en: "absent")
    case .unstated: Wording(zh: "未填", en: "not stated")
    }
  }
}
