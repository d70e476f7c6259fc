import Source
import Standard
import YAML

/// The rank of a law, from the register or, where it says nothing, from the ending of the name.
struct LawRank {
  let rank: CodeValue
  let isInferred: Bool

  /// The tier that legal bases are ordered by: ranks whose codes begin with the same digit are one tier.
  var tier: Int { rank.code.first?.wholeNumberValue ?? 0 }

  var title: Wording {
    isInferred
      ? Wording(zh: "按名称推定为\(rank.name.zh)", en: "\(rank.name.en) by its name") : rank.name
  }

  private init(rank: CodeValue, isInferred: Bool) {
    self.rank = rank
    self.isInferred = isInferred
  }

  /// The rank of what a reference to a law stands for; nil where neither register nor name tells.
  init?(of reference: Entry, _ standard: Standard) {
    if let rank = reference.record?.code(.rank) {
      self.init(rank: rank, isInferred: false)
      return
    }
    guard let name = reference.record?.string(.name) ?? reference.text?.string else { return nil }
    self.init(inferredFrom: name, standard)
  }

  init?(inferredFrom written: String, _ standard: Standard) {
    let name = LawName(written).key
    var best: (length: Int, code: String)?
    for term in standard.vocabulary("law-rank-suffixes") {
      guard let code = term.code else { continue }
      for ending in term.spellings where name.hasSuffix(ending) && name != ending {
        if ending.utf8.count > best?.length ?? 0 { best = (ending.utf8.count, code) }
      }
    }
    guard var code = best?.code, let ranks = standard.grammar.codeLists["law-ranks"] else {
      return nil
    }
    if code == Self.nationalRegulation, Self.isLocal(name, standard.divisions) {
      code = Self.localRegulation
    }
    guard let rank = ranks.find(code) else { return nil }
    self.init(rank: rank, isInferred: true)
  }

  private static let nationalRegulation = "20"
  private static let localRegulation = "31"

  /// Whether a name begins with the place that made the law: a province, a city, an autonomous place
  /// or a special economic zone.
  private static func isLocal(_ name: String, _ divisions: Divisions) -> Bool {
    let start = name.prefix(14)
    if ["自治区", "自治州", "自治县", "经济特区"].contains(where: { start.contains($0) }) { return true }
    return divisions.all.contains { $0.level < .county && name.hasPrefix($0.name) }
  }
}
